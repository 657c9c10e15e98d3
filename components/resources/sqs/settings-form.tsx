import { type FormEvent, useId } from 'react';
import styles from '../../sandbox/panels/call-forms.module.css';
import { useSandbox, useSlowFrame, useWorld } from '../../sandbox/use-sandbox';
import type { ChosenQueue } from './chosen-queue';
import { queueNames } from './queue-names';
import { attributesFrom, settings } from './queue-settings';

/** SetQueueAttributes: what is filled in is set, everything else stays as it is. */
export function SettingsForm({ queue: { name } }: { queue: ChosenQueue }) {
  const { calls } = useSandbox();
  const queue = useSlowFrame().view.queues?.[name];
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
      <RedriveFields name={name} />
      <PolicyField />
    </form>
  );
}

function RedriveFields({ name }: { name: string }) {
  const { declaration } = useSandbox();
  const others = useWorld((view) =>
    queueNames(view, declaration.topology)
      .filter((each) => each !== name)
      .map((each) => `${each}\t${view.queues?.[each]?.arn ?? ''}`)
      .join('\n'),
  );
  const most = useWorld((view) => view.queues?.[name]?.maxReceiveCount);
  if (others === '') return null;
  return (
    <details className={styles.more}>
      <summary>Redrive policy</summary>
      <div className={styles.fields}>
        <label>
          Dead letters to
          <select name="deadLetterTargetArn">
            <option value="">as it is</option>
            {others.split('\n').map((other) => {
              const [queue, arn] = other.split('\t');
              return (
                <option key={queue} value={arn}>
                  {queue}
                </option>
              );
            })}
          </select>
        </label>
        <label>
          maxReceiveCount
          <input name="maxReceiveCount" type="number" inputMode="numeric" placeholder={String(most ?? 3)} />
        </label>
      </div>
    </details>
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
