import styles from '../../sandbox/panels/call-forms.module.css';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { offers } from './offers';
import { deadLetterQueues } from './queue-names';

/** Calls about a queue that need no more than a press. */
export function QueueButtons({ name, url }: { name: string; url: string }) {
  const { declaration, calls } = useSandbox();
  return (
    <div className={styles.actions}>
      {offers(declaration, 'sqs:PurgeQueue') && (
        <button type="button" onClick={() => calls.perform('sqs:PurgeQueue', { QueueUrl: url })}>
          Purge {name}
        </button>
      )}
      {offers(declaration, 'sqs:StartMessageMoveTask') && <RedriveButtons />}
    </div>
  );
}

/** One for each dead-letter queue, whichever queue is chosen above. */
function RedriveButtons() {
  const { calls } = useSandbox();
  const found = useWorld((view) =>
    deadLetterQueues(view)
      .map(({ name, arn }) => `${name}\t${arn}`)
      .join('\n'),
  );
  if (found === '') return null;
  return found.split('\n').map((each) => {
    const [name, arn] = each.split('\t');
    return (
      <button
        key={name}
        type="button"
        onClick={() => calls.perform('sqs:StartMessageMoveTask', { SourceArn: arn })}
      >
        Move {name} back to its source
      </button>
    );
  });
}
