'use client';

import { AccountForm, type FormAction } from './account-form';
import { TextField } from './text-field';

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <AccountForm action={action} submit="Save the name">
      {(state) => (
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          isRequired={false}
          state={{ ...state, values: { name, ...state.values } }}
        />
      )}
    </AccountForm>
  );
}

export function PasswordForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} submit="Change the password">
      {(state) => (
        <>
          <TextField
            name="current"
            label="Present password"
            type="password"
            autoComplete="current-password"
            state={state}
          />
          <TextField
            name="next"
            label="New password"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters. Every other device is signed out."
            state={state}
          />
        </>
      )}
    </AccountForm>
  );
}

export function DeleteForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} submit="Delete everything" isDangerous>
      {(state) => (
        <TextField
          name="confirm"
          label="To confirm, type the word delete"
          autoComplete="off"
          hint="Your account, your progress and every answer go at once. Nobody can bring them back."
          state={state}
        />
      )}
    </AccountForm>
  );
}
