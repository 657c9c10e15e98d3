import 'server-only';
import { db } from '@/server/db/client';
import { mergeGuest } from '@/server/progress/merge-guest';
import { verifyPassword } from './password';
import { allowAttempt, forgetAttempts } from './throttle';

export type SignInResult =
  | { learnerId: string; passwordHash: string; failure?: never }
  | { failure: 'wrong' | 'throttled'; learnerId?: never; passwordHash?: never };

/**
 * Checks an email and a password. What the guest of this browser did is merged into the account.
 * @param guestId the guest of this browser, if there is one
 */
export async function signIn(
  input: { email: string; password: string },
  guestId: string | undefined,
): Promise<SignInResult> {
  if (!(await allowAttempt(input.email))) return { failure: 'throttled' };
  const learner = await db.learner.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true },
  });
  const right = await verifyPassword(input.password, learner?.passwordHash ?? null);
  if (!right || !learner?.passwordHash) return { failure: 'wrong' };
  await forgetAttempts(input.email);
  if (guestId) await mergeGuest(guestId, learner.id);
  return { learnerId: learner.id, passwordHash: learner.passwordHash };
}
