'use server';

import { redirect } from 'next/navigation';
import { type FormState, signInSchema } from '@/lib/schemas/account';
import { safeCallback } from '@/server/auth/callback-url';
import { findGuest, startSession } from '@/server/auth/current-learner';
import { invalid, refused } from '@/server/auth/form-state';
import { signIn } from '@/server/auth/sign-in';

const refusals = {
  wrong: 'The email or the password is wrong. Check both, or create an account.',
  throttled: 'Too many attempts. Wait 15 minutes, then try again.',
} as const;

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = signInSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const guest = await findGuest();
  const { learnerId, passwordHash, failure } = await signIn(input.data, guest?.id);
  if (failure) return refused(form, { problem: refusals[failure] });
  await startSession(learnerId, passwordHash);
  redirect(safeCallback(input.data.callbackUrl));
}
