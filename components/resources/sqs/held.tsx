import { contentOf } from '@/engine/client/content-of';
import type { MessageView, QueueView } from '@/engine/sqs/view';
import { clock } from '../../sandbox/format';
import forms from '../../sandbox/panels/call-forms.module.css';
import { MessageMark } from '../../sandbox/panels/message-mark';
import { useSandbox, useSlowFrame } from '../../sandbox/use-sandbox';
import { READER } from '../actors/names';
import styles from './held.module.css';
import { offers } from './offers';

/** What can be done with a message in flight: it takes the handle of its latest receive. */
export function HeldActions({ queue, message }: { queue: QueueView; message: MessageView }) {
  const { calls, declaration } = useSandbox();
  const handle = { QueueUrl: queue.url, ReceiptHandle: message.receiptHandle };
  const hide = (seconds: number) =>
    calls.perform('sqs:ChangeMessageVisibility', { ...handle, VisibilityTimeout: seconds });
  return (
    <span className={forms.actions}>
      {offers(declaration, 'sqs:DeleteMessage') && (
        <button type="button" onClick={() => calls.perform('sqs:DeleteMessage', handle)}>
          Delete
        </button>
      )}
      {offers(declaration, 'sqs:ChangeMessageVisibility') && (
        <>
          <button type="button" onClick={() => hide(60)} title="ChangeMessageVisibility, 60 seconds from now">
            Hide 60 s
          </button>
          <button type="button" onClick={() => hide(0)} title="ChangeMessageVisibility, 0 seconds">
            Give back
          </button>
        </>
      )}
    </span>
  );
}

/** The messages the reader has received and not yet deleted, of one queue. */
export function HeldMessages({ name }: { name: string }) {
  const { ink, select } = useSandbox();
  const { view } = useSlowFrame();
  const queue = view.queues?.[name];
  const held = (queue?.messages ?? []).filter((message) => message.heldBy === READER).slice(0, 10);
  if (queue === undefined || held.length === 0) return null;
  return (
    <section aria-label="Messages you hold" className={styles.held}>
      <p className={styles.title}>In your hand</p>
      <ul>
        {held.map((message) => (
          <li key={message.id}>
            <button type="button" className={styles.name} onClick={() => select(message.id)} title="Inspect">
              <MessageMark ink={ink(message)} hollow />
              <span>{contentOf(message.body)}</span>
            </button>
            <small>back at {clock(message.visibleAtMs ?? 0)}</small>
            <HeldActions queue={queue} message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}
