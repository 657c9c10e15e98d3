'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  changeNameSchema,
  changePasswordSchema,
  deleteAccountSchema,
  type FormState,
} from '@/lib/schemas/account';
import { changeName, changePassword, deleteLearner } from '@/server/auth/change-account';
import { endSession, requireAccount, startSession } from '@/server/auth/current-learner';
import { invalid, refused } from '@/server/auth/form-state';
import { allowAttempt, forgetAttempts } from '@/server/auth/throttle';

export async function changeNameAction(_before: FormState, form: FormData): Promise<FormState> {
  const account = await requireAccount();
  const input = changeNameSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  await changeName(account.id, input.data.name);
  revalidatePath('/account');
  return { fields: {}, values: { name: input.data.name ?? '' }, done: 'The name is saved.' };
}

export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const account = await requireAccount();
  const input = changePasswordSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  if (!(await allowAttempt(account.email))) {
    return refused(form, { problem: 'Too many attempts. Wait 15 minutes, then try again.' });
  }
  const passwordHash = await changePassword(account.id, input.data);
  if (!passwordHash)
    return refused(form, { fields: { current: 'That is not your present password. Type it again.' } });
  await forgetAttempts(account.email);
  await startSession(account.id, passwordHash);
  return { fields: {}, values: {}, done: 'The password is changed. Other devices are signed out.' };
}

export async function deleteAccountAction(_before: FormState, form: FormData): Promise<FormState> {
  const account = await requireAccount();
  const input = deleteAccountSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  await deleteLearner(account.id);
  await endSession();
  redirect('/');
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect('/');
}
