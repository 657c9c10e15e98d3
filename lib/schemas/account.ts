import * as z from 'zod';

export const shortestPassword = 10;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'That address is too long. Check it for a stray paste.')
  .pipe(z.email('That is no email address. Write it as name@example.com.'));
const name = z
  .string()
  .trim()
  .max(80, 'That name is too long. Use at most 80 characters.')
  .transform((text) => (text === '' ? null : text));
const newPassword = z
  .string()
  .min(
    shortestPassword,
    `That password is too short. Use at least ${shortestPassword} characters; a few words are fine.`,
  )
  .max(200, 'That password is too long. Use at most 200 characters.');
const anyPassword = z
  .string()
  .min(1, 'The password is missing. Type it here.')
  .max(200, 'That password is too long.');
const callbackUrl = z.string().max(500).default('');

export const signUpSchema = z.object({ name: name.default(null), email, password: newPassword, callbackUrl });
export const signInSchema = z.object({ email, password: anyPassword, callbackUrl });
export const changeNameSchema = z.object({ name });
export const changePasswordSchema = z.object({ current: anyPassword, next: newPassword });
export const deleteAccountSchema = z.object({
  confirm: z.literal('delete', { error: 'Nothing was deleted. Type the word delete here to confirm.' }),
});

export type SignUpInput = z.infer<typeof signUpSchema>;

/** What a form shows after it was sent: a message for each field, one for the form, and what had been typed (never a password). */
export interface FormState {
  fields: Record<string, string>;
  problem?: string;
  done?: string;
  values: Record<string, string>;
}
