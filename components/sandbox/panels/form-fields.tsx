import { type ReactNode, useId, useState } from 'react';
import { splitOperation } from '@/engine/client/operation';
import type { ViewKinds } from '@/engine/client/services';
import { useSandbox, useWorld } from '../use-sandbox';
import forms from './call-forms.module.css';
import styles from './form-fields.module.css';

/** Heading of a form: the operation, and the button that makes the call. */
export function CallLine({ operation, verb }: { operation: string; verb: string }) {
  return (
    <div className={forms.line}>
      <span className={forms.operation}>{splitOperation(operation).name}</span>
      <button type="submit" className={forms.primary}>
        {verb}
      </button>
    </div>
  );
}

/** Which of several; told by its name when there is only one. `names` is one name a line, as `useWorld` gives it. */
export function ChoiceField({
  label,
  name,
  names,
  chosen,
  choose,
}: {
  label: string;
  name: string;
  names: readonly string[];
  chosen: string;
  choose(value: string): void;
}) {
  if (names.length < 2) return <input type="hidden" name={name} value={chosen} />;
  return (
    <label className={styles.choice}>
      {label}
      <select name={name} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}

/** A JSON document, with what AWS said against it right below. */
export function DocumentField({
  operation,
  name,
  label,
  value,
  rows = 4,
  placeholder,
}: {
  operation: string;
  name: string;
  label: ReactNode;
  value: string;
  rows?: number;
  placeholder?: string;
}) {
  const id = useId();
  const { calls } = useSandbox();
  const outcome = calls.last?.operation === operation ? calls.last.outcome : undefined;
  const refused = outcome?.ok === false;
  return (
    <div>
      <label htmlFor={id} className={forms.note}>
        {label}
      </label>
      <textarea
        key={value}
        id={id}
        name={name}
        rows={rows}
        spellCheck={false}
        defaultValue={value}
        placeholder={placeholder}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}error` : undefined}
      />
      {refused && (
        <p id={`${id}error`} className={styles.error}>
          {outcome.error.message}
        </p>
      )}
    </div>
  );
}

/** Names of things of a kind now, in the order of the view. */
export function useNames(kind: keyof ViewKinds): string[] {
  const names = useWorld((view) => Object.keys(view[kind] ?? {}).join('\n'));
  return names === '' ? [] : names.split('\n');
}

/** One of the things of a kind: the one that was chosen while it is there, else the first. */
export function useChosen(kind: keyof ViewKinds, fallback = '') {
  const names = useNames(kind);
  const [wanted, choose] = useState('');
  return { names, chosen: names.includes(wanted) ? wanted : (names[0] ?? fallback), choose };
}
