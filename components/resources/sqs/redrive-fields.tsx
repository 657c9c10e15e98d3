import styles from '../../sandbox/panels/call-forms.module.css';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { queueNames } from './queue-names';

/** Where a queue's dead letters go, out of the other queues of its world. */
export function RedriveFields({ name }: { name: string }) {
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
