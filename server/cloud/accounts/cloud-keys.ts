import 'server-only';
import { randomBytes, randomInt } from 'node:crypto';
import { db } from '@/server/db/client';

/** What a learner signs requests with. */
export interface CloudKeys {
  accountId: string;
  accessKeyId: string;
  secret: string;
}

const shown = { accountId: true, accessKeyId: true, secret: true } as const;

export async function findCloudKeys(learnerId: string): Promise<CloudKeys | null> {
  return db.cloudAccount.findUnique({ where: { learnerId }, select: shown });
}

/** A learner's private account, made at first use. Two tabs that ask at once get the same. */
export async function ensureCloudKeys(learnerId: string): Promise<CloudKeys> {
  const known = await findCloudKeys(learnerId);
  if (known) return known;
  await db.cloudAccount.createMany({
    data: [{ learnerId, accountId: newAccountId(), ...newKeys() }],
    skipDuplicates: true,
  });
  // A twelve-digit number that was taken leaves no row: another one is drawn.
  return ensureCloudKeys(learnerId);
}

/** New keys for the same account. The old ones are refused from now on. */
export async function rotateCloudKeys(learnerId: string): Promise<CloudKeys> {
  await ensureCloudKeys(learnerId);
  return db.cloudAccount.update({ where: { learnerId }, data: newKeys(), select: shown });
}

/** Twelve digits, the first not 0. */
function newAccountId(): string {
  return `${randomInt(100_000, 1_000_000)}${String(randomInt(1_000_000)).padStart(6, '0')}`;
}

/** In the form of AWS's own: AKIA and sixteen capitals and digits, and forty characters. */
function newKeys(): Pick<CloudKeys, 'accessKeyId' | 'secret'> {
  const letters = [...randomBytes(16)].map((byte) => BASE32[byte & 31]).join('');
  return { accessKeyId: `AKIA${letters}`, secret: randomBytes(30).toString('base64') };
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
