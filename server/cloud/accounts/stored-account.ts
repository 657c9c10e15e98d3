import 'server-only';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { WorldSnapshot } from '@/engine/kernel/world-options';
import { db } from '@/server/db/client';
import type { WorldBasis } from '../persisted-world';
import type { CloudKeys } from './cloud-keys';

/** An account as the database has it. */
export interface StoredAccount extends CloudKeys {
  basis: WorldBasis;
  snapshot?: WorldSnapshot;
  /** Steps after the snapshot, as text. */
  steps: string[];
  /** Number of the last of them. */
  number: number;
}

interface Head {
  version: 1;
  snapshot: WorldSnapshot;
}

/** @param key an account id or an access key id */
export async function loadAccount(key: string): Promise<StoredAccount | undefined> {
  const row = await db.cloudAccount.findFirst({
    where: { OR: [{ accountId: key }, { accessKeyId: key }] },
    include: { steps: { orderBy: { number: 'asc' } } },
  });
  if (!row) return undefined;
  const { accountId, accessKeyId, secret, createdAt } = row;
  await db.cloudAccount.update({ where: { accountId }, data: { lastUsedAt: new Date() } });
  return {
    accountId,
    accessKeyId,
    secret,
    basis: {
      seed: Number(accountId) % 2 ** 31,
      startMs: createdAt.getTime(),
      accountId,
      region: 'us-east-1',
    },
    snapshot: row.head ? (await unpack(row.head)).snapshot : undefined,
    steps: row.steps.flatMap(({ steps }) => steps),
    number: row.steps.at(-1)?.number ?? 0,
  };
}

/**
 * Makes a new head of the steps up to a number. The last row stays, empty: it tells another process that still is at an earlier
 * step that it is behind.
 */
export async function compactAccount(
  accountId: string,
  number: number,
  snapshot: WorldSnapshot,
): Promise<void> {
  const head = await promisify(gzip)(JSON.stringify({ version: 1, snapshot } satisfies Head));
  await db.$transaction(async (tx) => {
    const newer = await tx.cloudSteps.count({ where: { accountId, number: { gt: number } } });
    if (newer > 0) return;
    await tx.cloudAccount.update({ where: { accountId }, data: { head } });
    await tx.cloudSteps.deleteMany({ where: { accountId, number: { lt: number } } });
    await tx.cloudSteps.updateMany({ where: { accountId, number }, data: { steps: [] } });
  });
}

async function unpack(head: Uint8Array): Promise<Head> {
  return JSON.parse((await promisify(gunzip)(head)).toString('utf8'));
}
