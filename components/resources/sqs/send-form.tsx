import { type FormEvent, useId, useState } from 'react';
import styles from '../../sandbox/panels/call-forms.module.css';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox } from '../../sandbox/use-sandbox';
import type { ChosenQueue } from './chosen-queue';

/** SendMessage, with the fields this kind of queue takes. */
export function SendForm({ queue }: { queue: ChosenQueue }) {
  const { calls } = useSandbox();
  const id = useId();
  const [count, setCount] = useState(1);
  // What the reader has typed stays; what was only proposed counts on.
  const [body, setBody] = useState<string>();
  const [deduplicationId, setDeduplicationId] = useState<string>();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [group, deduplication, delay] = [
      textOf(form, 'group'),
      textOf(form, 'deduplication'),
      textOf(form, 'delay'),
    ];
    calls.perform('sqs:SendMessage', {
      QueueUrl: queue.url,
      MessageBody: String(form.get('body') ?? ''),
      ...(group !== '' && { MessageGroupId: group }),
      ...(deduplication !== '' && { MessageDeduplicationId: deduplication }),
      ...(delay !== '' && { DelaySeconds: Number(delay) }),
    });
    setCount(count + 1);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label htmlFor={`${id}body`} className={styles.operation}>
        SendMessage
      </label>
      <div className={styles.line}>
        <input
          id={`${id}body`}
          name="body"
          value={body ?? `hello ${count}`}
          onChange={(event) => setBody(event.currentTarget.value)}
          autoComplete="off"
        />
        <button type="submit" className={styles.primary}>
          Send
        </button>
      </div>
      {queue.fifo && (
        <div className={styles.fields}>
          <label>
            Group id
            <input name="group" defaultValue="group-1" autoComplete="off" />
          </label>
          <label>
            Deduplication id
            <input
              name="deduplication"
              value={deduplicationId ?? `hello-${count}`}
              onChange={(event) => setDeduplicationId(event.currentTarget.value)}
              placeholder="none"
              autoComplete="off"
            />
          </label>
        </div>
      )}
      {!queue.fifo && (
        <details className={styles.more}>
          <summary>Delay, group</summary>
          <div className={styles.fields}>
            <label>
              DelaySeconds
              <input name="delay" type="number" inputMode="numeric" placeholder="queue's" />
            </label>
            <label>
              MessageGroupId
              <input name="group" placeholder="none" autoComplete="off" />
            </label>
          </div>
        </details>
      )}
    </form>
  );
}
