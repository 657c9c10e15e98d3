import 'server-only';
import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

// OWASP's second choice after Argon2id: N = 2^16, r = 8, p = 2 (64 MB for a moment). Stored with the hash, so it can grow.
const cost = { N: 2 ** 16, r: 8, p: 2 };
const keyBytes = 32;

function derive(password: string, salt: Buffer, { N, r, p }: ScryptOptions): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** `scrypt$N$r$p$salt$key`, the last two in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether the password made this hash. Without a hash it takes as long, so nobody learns from the time which accounts exist. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = hash?.split('$') ?? [];
  const options = hash ? { N: Number(N), r: Number(r), p: Number(p) } : cost;
  const derived = await derive(password, Buffer.from(salt ?? '', 'base64'), options);
  const expected = Buffer.from(key ?? '', 'base64');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** A short mark of a password's hash. Sessions carry it, so changing the password ends the others. */
export function passwordMark(hash: string): string {
  return createHash('sha256').update(hash).digest('base64url').slice(0, 16);
}
