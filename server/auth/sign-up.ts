import 'server-only';
import type { SignUpInput } from '@/lib/schemas/account';
import { Prisma } from '@/prisma/generated/client';
import { db } from '@/server/db/client';
import { hashPassword } from './password';
import { allowSignUp } from './throttle';

export type SignUpResult =
  | { learnerId: string; passwordHash: string; failure?: never }
  | { failure: 'taken' | 'throttled'; learnerId?: never; passwordHash?: never };

/**
 * Makes an account. A guest becomes it, in the same row, so everything done so far stays where it is.
 * @param guestId the guest of this browser, if there is one
 */
export async function signUp(input: SignUpInput, guestId: string | undefined): Promise<SignUpResult> {
  if (!(await allowSignUp())) return { failure: 'throttled' };
  const passwordHash = await hashPassword(input.password);
  const data = { email: input.email, name: input.name, passwordHash };
  try {
    const upgraded = guestId
      ? await db.learner.updateManyAndReturn({
          where: { id: guestId, email: null },
          data,
          select: { id: true },
        })
      : [];
    const learner = upgraded[0] ?? (await db.learner.create({ data, select: { id: true } }));
    return { learnerId: learner.id, passwordHash };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return { failure: 'taken' };
    throw error;
  }
}
