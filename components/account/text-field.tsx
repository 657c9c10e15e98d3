import type { FormState } from '@/lib/schemas/account';
import styles from './form.module.css';

interface TextFieldProps {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  autoComplete: string;
  /** What is asked for, before anything went wrong. */
  hint?: string;
  isRequired?: boolean;
  state: FormState;
}

/** A labelled field that keeps what was typed and says what is wrong with it. */
export function TextField({
  name,
  label,
  type = 'text',
  autoComplete,
  hint,
  isRequired = true,
  state,
}: TextFieldProps) {
  const problem = state.fields[name];
  const noteId = `${name}-note`;
  const note = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required={isRequired}
        defaultValue={state.values[name]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? noteId : undefined}
      />
      {note && (
        <p id={noteId} className={problem ? styles.problem : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
