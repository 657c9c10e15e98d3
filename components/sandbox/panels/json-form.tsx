import { type FormEvent, useState } from 'react';
import { splitOperation } from '@/engine/client/operation';
import { useSandbox } from '../use-sandbox';
import styles from './call-forms.module.css';

/** A call written as JSON, starting from a template. `operation` is its id. */
export function JsonForm({ operation: id, template }: { operation: string; template: unknown }) {
  const { calls } = useSandbox();
  const { name: operation } = splitOperation(id);
  const [fault, setFault] = useState('');
  const start = JSON.stringify(template, null, 2);
  const call = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('request') ?? '');
    try {
      const request: Record<string, unknown> = JSON.parse(written);
      setFault('');
      calls.perform(id, request);
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
