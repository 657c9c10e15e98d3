import { type FormEvent, useState } from 'react';
import { useSandbox } from '../use-sandbox';
import styles from './hand.module.css';

/** A call written as JSON, starting from a template. */
export function JsonForm({ operation, template }: { operation: string; template: unknown }) {
  const { hand } = useSandbox();
  const [fault, setFault] = useState('');
  const start = JSON.stringify(template, null, 2);
  const call = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('request') ?? '');
    try {
      const request: Record<string, unknown> = JSON.parse(written);
      setFault('');
      hand.perform(operation, request);
    } catch (error) {
      setFault(`This is not JSON: ${error instanceof Error ? error.message : 'check commas and quotes'}.`);
    }
  };
  return (
    <details className={styles.plain}>
      <summary>{operation}</summary>
      <form className={styles.form} onSubmit={call}>
        <textarea
          key={start}
          name="request"
          rows={5}
          spellCheck={false}
          aria-label={`Request of ${operation}, JSON`}
          aria-invalid={fault !== ''}
          defaultValue={start}
        />
        {fault !== '' && <p role="alert">{fault}</p>}
        <button type="submit" className={styles.primary}>
          Call
        </button>
      </form>
    </details>
  );
}
