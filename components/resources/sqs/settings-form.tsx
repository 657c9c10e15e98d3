import { type FormEvent, useId } from 'react';
import styles from '../../sandbox/panels/call-forms.module.css';
import { usePart } from '../../sandbox/use-part';
import { useSandbox, useSlowFrame } from '../../sandbox/use-sandbox';
import type { ChosenQueue } from './chosen-queue';
import { attributesFrom, settings } from './queue-settings';

const loadRedriveFields = () => import('./redrive-fields');

/** SetQueueAttributes: what is filled in is set, everything else stays as it is. */
export function SettingsForm({ queue: { name } }: { queue: ChosenQueue }) {
  const { calls } = useSandbox();
  const { queues = {} } = useSlowFrame().view;
  const queue = queues[name];
  const redrive = usePart(Object.keys(queues).length > 1, loadRedriveFields);
  if (queue === undefined) return null;
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    calls.perform('sqs:SetQueueAttributes', { QueueUrl: queue.url, Attributes: attributesFrom(form) });
  };
  return (
    <form className={styles.form} onSubmit={set} key={name}>
      <div className={styles.line}>
        <span className={styles.operation}>SetQueueAttributes</span>
        <button type="submit" className={styles.primary}>
          Set
        </button>
      </div>
      <div className={styles.fields}>
        {settings.map(({ attribute, label, now }) => (
          <label key={attribute}>
            {label}
            <input name={attribute} type="number" inputMode="numeric" placeholder={now(queue)} />
          </label>
        ))}
      </div>
      {redrive && <redrive.RedriveFields name={name} />}
      <PolicyField />
    </form>
  );
}

function PolicyField() {
  const id = useId();
  return (
    <details className={styles.more}>
      <summary>Access policy</summary>
      <label htmlFor={id} className={styles.note}>
        Policy, JSON
      </label>
      <textarea
        id={id}
        name="Policy"
        rows={7}
        spellCheck={false}
        placeholder={'{ "Version": "2012-10-17", "Statement": [ … ] }'}
      />
    </details>
  );
}
