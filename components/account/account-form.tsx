'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import button from '@/components/ui/button.module.css';
import type { FormState } from '@/lib/schemas/account';
import styles from './form.module.css';

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const untouched: FormState = { fields: {}, values: {} };

interface AccountFormProps {
  action: FormAction;
  submit: string;
  /** The fields, given what came of the last attempt. */
  children: (state: FormState) => ReactNode;
  isDangerous?: boolean;
}

/** A form that works without JavaScript, keeps its input, and leads to the first thing that is wrong. */
export function AccountForm({ action, submit, children, isDangerous = false }: AccountFormProps) {
  const [state, send, isPending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.fields).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [state]);
  return (
    // The browser's own bubbles say less than we do, and cannot be read again.
    <form ref={form} action={send} className={styles.form} noValidate>
      {children(state)}
      {state.problem && (
        <p role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      {state.done && (
        <p role="status" className={styles.done}>
          {state.done}
        </p>
      )}
      <button type="submit" className={isDangerous ? button.quiet : button.primary} disabled={isPending}>
        {isPending ? 'One moment…' : submit}
      </button>
    </form>
  );
}
