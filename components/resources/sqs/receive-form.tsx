import type { FormEvent } from 'react';
import styles from '../../sandbox/panels/call-forms.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';
import type { ChosenQueue } from './chosen-queue';

/** Fields are sent only when filled, so that the queue's own settings hold otherwise. */
const fields = [
  { name: 'MaxNumberOfMessages', label: 'Most messages', hint: '1' },
  { name: 'WaitTimeSeconds', label: 'Wait (s)', hint: "queue's" },
  { name: 'VisibilityTimeout', label: 'Hide for (s)', hint: "queue's" },
];

/** ReceiveMessage. */
export function ReceiveForm({ queue }: { queue: ChosenQueue }) {
  const { calls } = useSandbox();
  const receive = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const filled = fields
      .map(({ name }) => [name, String(form.get(name) ?? '').trim()] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, Number(value)]);
    calls.perform('sqs:ReceiveMessage', { QueueUrl: queue.url, ...Object.fromEntries(filled) });
  };
  return (
    <form className={styles.form} onSubmit={receive}>
      <div className={styles.line}>
        <span className={styles.operation}>ReceiveMessage</span>
        <button type="submit" className={styles.primary}>
          Receive
        </button>
      </div>
      <details className={styles.more}>
        <summary>How many, wait, visibility</summary>
        <div className={styles.fields}>
          {fields.map(({ name, label, hint }) => (
            <label key={name}>
              {label}
              <input name={name} type="number" inputMode="numeric" placeholder={hint} />
            </label>
          ))}
        </div>
      </details>
    </form>
  );
}
