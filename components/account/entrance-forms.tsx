'use client';

import { AccountForm, type FormAction } from './account-form';
import { TextField } from './text-field';

interface EntranceProps {
  action: FormAction;
  /** The page to go to afterwards. */
  callbackUrl: string;
}

export function SignUpForm({ action, callbackUrl }: EntranceProps) {
  return (
    <AccountForm action={action} submit="Create my account">
      {(state) => (
        <>
          <TextField
            name="name"
            label="Name, if you like"
            autoComplete="name"
            isRequired={false}
            state={state}
          />
          <TextField name="email" label="Email" type="email" autoComplete="email" state={state} />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters. A few words are fine."
            state={state}
          />
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
        </>
      )}
    </AccountForm>
  );
}

export function SignInForm({ action, callbackUrl }: EntranceProps) {
  return (
    <AccountForm action={action} submit="Sign in">
      {(state) => (
        <>
          <TextField name="email" label="Email" type="email" autoComplete="email" state={state} />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            state={state}
          />
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
        </>
      )}
    </AccountForm>
  );
}
