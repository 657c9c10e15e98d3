import { type ComponentType, useState } from 'react';
import styles from '../../sandbox/panels/call-forms.module.css';
import { usePart } from '../../sandbox/use-part';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { heldByReader } from '../actors/held-by-reader';
import type { ChosenQueue } from './chosen-queue';
import { BUTTONS, WITH_BUTTONS } from './offers';
import { queueNames } from './queue-names';
import { ReceiveForm } from './receive-form';
import { SettingsForm } from './settings-form';

interface OfferedCalls {
  /** Ids of the operations that the lesson offers, in its order. */
  operations: readonly string[];
}

/** Calls about one queue; which, when there are several. */
export function QueueCalls({ operations }: OfferedCalls) {
  const { declaration } = useSandbox();
  const names = useWorld((view) => queueNames(view, declaration.topology).join('\n')).split('\n');
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
      <CallsOf name={name} operations={operations} />
    </>
  );
}

const loadPlainCall = () => import('./plain-call');
const loadHeld = () => import('./held');
const loadButtons = () => import('./queue-buttons');

function CallsOf({ name, operations }: OfferedCalls & { name: string }) {
  const url = useWorld((view) => view.queues?.[name]?.url ?? '');
  const arn = useWorld((view) => view.queues?.[name]?.arn ?? '');
  const fifo = useWorld((view) => view.queues?.[name]?.fifo ?? false);
  const queue = { name, url, arn, fifo };
  const plain = operations.filter((id) => !(id in forms) && !BUTTONS.includes(id));
  const part = usePart(plain.length > 0, loadPlainCall);
  const buttons = usePart(
    operations.some((id) => WITH_BUTTONS.includes(id)),
    loadButtons,
  );
  const held = usePart(
    useWorld((view) => heldByReader(view) > 0),
    loadHeld,
  );
  return (
    <>
      {operations.map((id) => {
        const Form = forms[id];
        return Form && <Form key={id} queue={queue} />;
      })}
      {held && <held.HeldMessages name={name} />}
      {buttons && <buttons.QueueButtons name={name} url={url} />}
      {part && plain.map((id) => <part.PlainCall key={id} operation={id} queue={queue} />)}
    </>
  );
}

const loadSendForm = () => import('./send-form');

/** Most lessons that name their calls send by a producer: this form is fetched where a lesson offers it. */
function SendForm({ queue }: { queue: ChosenQueue }) {
  const part = usePart(true, loadSendForm);
  return part && <part.SendForm queue={queue} />;
}

const forms: Readonly<Record<string, ComponentType<{ queue: ChosenQueue }>>> = {
  'sqs:SendMessage': SendForm,
  'sqs:ReceiveMessage': ReceiveForm,
  'sqs:SetQueueAttributes': SettingsForm,
};
