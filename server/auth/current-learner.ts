import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/server/db/client';
import { guestLearnerId, readGuestCookie, writeGuestCookie } from './guest';
import { passwordMark } from './password';
import {
  guestCookieName,
  guestSeconds,
  readSession,
  sessionCookieName,
  sessionSeconds,
  writeSession,
} from './session';

export interface CurrentLearner {
  id: string;
  name: string | null;
  /** Null for a guest. */
  email: string | null;
}

const shown = { id: true, name: true, email: true } as const;

async function findAccount(): Promise<CurrentLearner | null> {
  const session = await readSession((await cookies()).get(sessionCookieName)?.value);
  if (!session) return null;
  const learner = await db.learner.findUnique({
    where: { id: session.learnerId },
    select: { ...shown, passwordHash: true },
  });
  if (!learner?.passwordHash || passwordMark(learner.passwordHash) !== session.passwordMark) return null;
  return { id: learner.id, name: learner.name, email: learner.email };
}

/** The guest of this browser, if it has one. A guest who has signed up is no longer one, whatever old cookie says so. */
export async function findGuest(): Promise<CurrentLearner | null> {
  const id = readGuestCookie((await cookies()).get(guestCookieName)?.value);
  return id === undefined ? null : db.learner.findFirst({ where: { id, email: null }, select: shown });
}

/** Who is learning, or null for a visitor who has nothing to keep yet. */
export const findLearner = cache(
  async (): Promise<CurrentLearner | null> => (await findAccount()) ?? (await findGuest()),
);

/**
 * Who is learning; a visitor becomes a guest. Only where cookies can be set: in a route handler or a server action.
 * @param guestName the browser's own random name, when it sent one
 */
export async function requireLearner(guestName: string = crypto.randomUUID()): Promise<CurrentLearner> {
  const known = await findLearner();
  if (known) return known;
  const guest = await makeGuest(guestName, 0);
  await setCookie(guestCookieName, writeGuestCookie(guest.id), guestSeconds);
  return guest;
}

async function makeGuest(guestName: string, generation: number): Promise<CurrentLearner> {
  const id = guestLearnerId(guestName, generation);
  await db.learner.createMany({ data: [{ id }], skipDuplicates: true });
  const learner = await db.learner.findUniqueOrThrow({ where: { id }, select: shown });
  // An earlier guest of this browser has signed up, and signed out: what comes now is not theirs.
  return learner.email === null ? learner : makeGuest(guestName, generation + 1);
}

/** Who is signed in; anyone else is sent to the sign-in page, and from there back to the account. */
export async function requireAccount(): Promise<CurrentLearner & { email: string }> {
  const learner = await findLearner();
  if (!learner?.email) redirect('/sign-in?callbackUrl=/account');
  return { ...learner, email: learner.email };
}

/** Signs an account in, in this browser. The guest cookie goes: whatever it held is the account's by now. */
export async function startSession(learnerId: string, passwordHash: string): Promise<void> {
  const token = await writeSession({ learnerId, passwordMark: passwordMark(passwordHash) });
  await setCookie(sessionCookieName, token, sessionSeconds);
  (await cookies()).delete(guestCookieName);
}

/** Signs out, and leaves no guest behind on a machine that others may use. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.delete(sessionCookieName);
  jar.delete(guestCookieName);
}

async function setCookie(name: string, value: string, maxAge: number): Promise<void> {
  const secure = (await headers()).get('x-forwarded-proto')?.split(',')[0] === 'https';
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge });
}
