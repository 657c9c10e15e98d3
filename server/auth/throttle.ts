import 'server-only';
import { createHash } from 'node:crypto';
import { headers } from 'next/headers';
import { db } from '@/server/db/client';

const windowMinutes = 15;

/** How many attempts a window allows. One address may be a whole classroom. */
const limits = { account: 10, address: 100, signUp: 100 } as const;

// Kept as digests: the table is no list of who tried to sign in from where.
const keyOf = (kind: keyof typeof limits, value: string) =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

async function count(key: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "SignInThrottle" ("key", "count", "windowStartsAt") VALUES (${key}, 1, now())
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "SignInThrottle"."windowStartsAt" < now() - make_interval(mins => ${windowMinutes}::int)
        THEN 1 ELSE "SignInThrottle"."count" + 1 END,
      "windowStartsAt" = CASE WHEN "SignInThrottle"."windowStartsAt" < now() - make_interval(mins => ${windowMinutes}::int)
        THEN now() ELSE "SignInThrottle"."windowStartsAt" END
    RETURNING "count"`;
  return rows[0]?.count ?? 0;
}

/** The last of the addresses, which the nearest proxy wrote: those before it are whatever the visitor claims. */
async function address(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
}

/** Counts an attempt before it is judged, so that parallel guesses count too. False when there were too many. */
export async function allowAttempt(email: string): Promise<boolean> {
  const [byAccount, byAddress] = await Promise.all([
    count(keyOf('account', email)),
    count(keyOf('address', await address())),
  ]);
  return byAccount <= limits.account && byAddress <= limits.address;
}

/** Counts a new account. False when too many came from one address: each costs a hash, and a row. */
export async function allowSignUp(): Promise<boolean> {
  return (await count(keyOf('signUp', await address()))) <= limits.signUp;
}

/** The right password was given: earlier failures no longer count against the account, and whatever is long past goes. */
export async function forgetAttempts(email: string): Promise<void> {
  const longPast = new Date(Date.now() - 2 * windowMinutes * 60_000);
  await db.signInThrottle.deleteMany({
    where: { OR: [{ key: keyOf('account', email) }, { windowStartsAt: { lt: longPast } }] },
  });
}
