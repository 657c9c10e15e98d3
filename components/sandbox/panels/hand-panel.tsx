import { Fragment, useState } from 'react';
import { deadLetterQueues, queueNames } from '../drawing/shape-of';
import { usePart } from '../use-part';
import { useSandbox, useWorld } from '../use-sandbox';
import { ActorControls } from './actor-controls';
import { formsOf, offers, plainOperations } from './controls';
import styles from './hand.module.css';
import { HeldMessages } from './held';
import { ReceiveForm } from './receive-form';
import { SendForm } from './send-form';
import { SettingsForm } from './settings-form';

/** What the reader can do by hand at the moment shown. */
export function HandPanel() {
  const { declaration, store } = useSandbox();
  const around = store.around();
  const Others = around?.Hand;
  // A lesson that names the calls it is about wants those at hand; the others are about who sends and who works.
  const callsFirst = declaration.controls !== undefined;
  const aboutQueues = declaration.controls?.some((each) => !around?.handles(each)) ?? true;
  return (
    <div className={styles.hand}>
      {!callsFirst && <ActorControls />}
      {Others && <Others />}
      {aboutQueues && <QueuePart />}
      {callsFirst && <ActorControls />}
    </div>
  );
}

/** Calls about one queue; which, when there are several. */
function QueuePart() {
  const { declaration } = useSandbox();
  const names = useWorld((view) => queueNames(view, declaration).join('\n')).split('\n');
  const [wanted, setWanted] = useState('');
  const name = names.includes(wanted) ? wanted : (names[0] ?? '');
  if (name === '') return null;
  return (
    <>
      {names.length > 1 && (
        <label className={styles.queue}>
          Queue
          <select value={name} onChange={(event) => setWanted(event.currentTarget.value)}>
            {names.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      <QueueCalls name={name} />
    </>
  );
}

const loadPlainCall = () => import('./plain-call');

function QueueCalls({ name }: { name: string }) {
  const { declaration, hand, store } = useSandbox();
  const url = useWorld((view) => view.queues?.[name]?.url ?? '');
  const arn = useWorld((view) => view.queues?.[name]?.arn ?? '');
  const fifo = useWorld((view) => view.queues?.[name]?.fifo ?? false);
  const queue = { name, url, arn, fifo };
  const operations = plainOperations(declaration).filter((each) => !store.around()?.handles(each));
  const plain = usePart(operations.length > 0, loadPlainCall);
  return (
    <>
      {formsOf(declaration).map((operation) => (
        <Fragment key={operation}>
          {operation === 'SendMessage' && <SendForm queue={queue} />}
          {operation === 'ReceiveMessage' && <ReceiveForm queue={queue} />}
          {operation === 'SetQueueAttributes' && <SettingsForm name={name} />}
        </Fragment>
      ))}
      <HeldMessages name={name} />
      <div className={styles.actions}>
        {offers(declaration, 'PurgeQueue') && (
          <button type="button" onClick={() => hand.perform('PurgeQueue', { QueueUrl: url })}>
            Purge {name}
          </button>
        )}
        {offers(declaration, 'StartMessageMoveTask') && <RedriveButtons />}
      </div>
      {plain &&
        operations.map((operation) => (
          <plain.PlainCall key={operation} operation={operation} queue={queue} />
        ))}
    </>
  );
}

/** One for each dead-letter queue, whichever queue is chosen above. */
function RedriveButtons() {
  const { hand } = useSandbox();
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
        onClick={() => hand.perform('StartMessageMoveTask', { SourceArn: arn })}
      >
        Move {name} back to its source
      </button>
    );
  });
}
