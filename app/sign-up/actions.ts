'use server';

import { redirect } from 'next/navigation';
import { type FormState, signUpSchema } from '@/lib/schemas/account';
import { safeCallback } from '@/server/auth/callback-url';
import { findGuest, startSession } from '@/server/auth/current-learner';
import { invalid, refused } from '@/server/auth/form-state';
import { signUp } from '@/server/auth/sign-up';

const refusals = {
  taken: { fields: { email: 'This address has an account already. Sign in instead, or use another.' } },
  throttled: { problem: 'Too many accounts from here. Try again in 15 minutes.' },
};

export async function signUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = signUpSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const guest = await findGuest();
  const { learnerId, passwordHash, failure } = await signUp(input.data, guest?.id);
  if (failure) return refused(form, refusals[failure]);
  await startSession(learnerId, passwordHash);
  redirect(safeCallback(input.data.callbackUrl));
}
