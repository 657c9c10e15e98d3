import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The secret that signs cookies and sessions. `npm start` makes one and keeps it in the data folder. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret)
    throw new Error('AUTH_SECRET is not set: start with `npm start` or `npm run dev`, which make one.');
  return secret;
}

/** A keyed digest, different for each purpose, so that what signs a cookie cannot stand for something else. */
export function sign(purpose: string, text: string): Buffer {
  return createHmac('sha256', authSecret()).update(`${purpose}\n${text}`).digest();
}

/** Compares without telling by its duration how much of the text was right. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
