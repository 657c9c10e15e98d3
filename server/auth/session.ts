import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { authSecret } from './secret';

export const sessionCookieName = 'fanout.session';
export const guestCookieName = 'fanout.guest';

const daySeconds = 24 * 60 * 60;
export const sessionSeconds = 90 * daySeconds;
// Browsers keep a cookie for four hundred days at most.
export const guestSeconds = 400 * daySeconds;

/** What a session says: who, and under which password it began. */
export interface SessionClaims {
  learnerId: string;
  passwordMark: string;
}

/** A session as next-auth writes it: an encrypted JWT. */
export function writeSession({ learnerId, passwordMark }: SessionClaims): Promise<string> {
  return encode({
    token: { sub: learnerId, mark: passwordMark },
    secret: authSecret(),
    maxAge: sessionSeconds,
  });
}

export async function readSession(token: string | undefined): Promise<SessionClaims | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: authSecret() }).catch(() => null);
  if (typeof claims?.sub !== 'string' || typeof claims.mark !== 'string') return undefined;
  return { learnerId: claims.sub, passwordMark: claims.mark };
}
