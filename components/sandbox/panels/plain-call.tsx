import { type FormEvent, useState } from 'react';
import type { QueueView } from '@/engine/client/view';
import { deadLetterQueues } from '../drawing/shape-of';
import { useSandbox, useWorld } from '../use-sandbox';
import styles from './hand.module.css';
import { requestTemplate } from './queue-settings';

/** A call written as JSON, for the operations that need no form. */
export function PlainCall({
  operation,
  queue,
}: {
  operation: string;
  queue: Pick<QueueView, 'url' | 'arn'>;
}) {
  const { hand } = useSandbox();
  const deadLetterArn = useWorld((view) => deadLetterQueues(view)[0]?.arn ?? '');
  // A move task is asked of a dead-letter queue, whichever queue is chosen.
  const about =
    operation.includes('MoveTask') && deadLetterArn !== '' ? { ...queue, arn: deadLetterArn } : queue;
  const [fault, setFault] = useState('');
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
          key={queue.url}
          name="request"
          rows={5}
          spellCheck={false}
          aria-label={`Request of ${operation}, JSON`}
          aria-invalid={fault !== ''}
          defaultValue={JSON.stringify(requestTemplate(operation, about), null, 2)}
        />
        {fault !== '' && <p role="alert">{fault}</p>}
        <button type="submit" className={styles.primary}>
          Call
        </button>
      </form>
    </details>
  );
}
