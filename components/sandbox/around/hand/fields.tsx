import { type ReactNode, useId } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import styles from './around-hand.module.css';

export const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Heading of a form: the operation, and the button that makes the call. */
export function CallLine({ operation, verb }: { operation: string; verb: string }) {
  return (
    <div className={hand.line}>
      <span className={hand.operation}>{operation}</span>
      <button type="submit" className={hand.primary}>
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
  const { hand: own } = useSandbox();
  const outcome = own.last?.operation === operation ? own.last.outcome : undefined;
  const refused = outcome?.ok === false;
  return (
    <div>
      <label htmlFor={id} className={hand.note}>
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
export function useNames(
  kind: 'topics' | 'subscriptions' | 'buckets' | 'buses' | 'functions' | 'keys',
): string[] {
  const names = useWorld((view) => Object.keys(view[kind] ?? {}).join('\n'));
  return names === '' ? [] : names.split('\n');
}

/** The JSON of a document, laid out to be read; text that is no JSON as it is. */
export function pretty(text: string | undefined): string {
  try {
    return text === undefined ? '' : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text ?? '';
  }
}
