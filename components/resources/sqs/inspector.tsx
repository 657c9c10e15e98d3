import type { ReactNode } from 'react';
import { contentOf } from '@/engine/client/content-of';
import type { MessageView, QueueView } from '@/engine/sqs/view';
import { clock, plural, span } from '../../sandbox/format';
import { useFrame } from '../../sandbox/use-sandbox';
import { HeldActions } from './held';
import styles from './message.module.css';
import { stateInWords } from './words';

interface InspectorProps {
  queue: QueueView | undefined;
  message: MessageView | undefined;
  /** A message is chosen, but no queue holds it at the moment shown. */
  lost: boolean;
}

/** One message, looked at closely. */
export function Inspector({ queue, message, lost }: InspectorProps) {
  const atMs = useFrame((frame) => Math.floor(frame.atMs / 1000)) * 1000;
  if (lost) {
    return (
      <p className={styles.hint}>
        At this moment the message you chose is in no queue. Drag time to see it again.
      </p>
    );
  }
  if (message === undefined || queue === undefined) {
    return (
      <p className={styles.hint}>
        Choose a message, here or in the drawing, to see what the queue knows of it.
      </p>
    );
  }
  return (
    <section className={styles.inspector} aria-label="Message">
      <Envelope body={message.body} />
      <dl className={styles.facts}>
        <Body of={message.body} />
        <Fact name="State" value={stateInWords(message, atMs)} wide />
        <Fact name="Received" value={plural(message.receiveCount, 'time')} />
        {queue.maxReceiveCount !== undefined && (
          <Fact
            name="Allowed"
            value={`${plural(queue.maxReceiveCount, 'time')}, then ${queue.deadLetterQueue}`}
            wide
          />
        )}
        <Fact name="Sent" value={clock(message.sentAtMs)} />
        {message.firstReceivedAtMs !== undefined && (
          <Fact name="First received" value={clock(message.firstReceivedAtMs)} />
        )}
        {message.groupId !== undefined && <Fact name="Group" value={<code>{message.groupId}</code>} />}
        {message.deduplicationId !== undefined && (
          <Fact name="Deduplication id" value={<code>{message.deduplicationId}</code>} />
        )}
        {message.sequenceNumber !== undefined && (
          <Fact name="Sequence number" value={<code>{message.sequenceNumber}</code>} wide />
        )}
        <Attributes of={message.attributes} />
        <Fact name="Kept for" value={`${span(Math.max(0, message.expiresAtMs - atMs))} more`} wide />
        <Fact name="Message id" value={<code>{message.id}</code>} wide />
        {message.receiptHandle !== undefined && (
          <Fact name="Latest handle" value={<code>{message.receiptHandle}</code>} wide />
        )}
      </dl>
      {message.state === 'inFlight' && <HeldActions queue={queue} message={message} />}
    </section>
  );
}

/** Message attributes travel beside the body. */
function Attributes({ of = {} }: { of: MessageView['attributes'] }) {
  return Object.entries(of).map(([name, { dataType, text = 'binary' }]) => (
    <Fact key={name} name={`${name} (${dataType})`} value={<code>{text}</code>} wide />
  ));
}

/** What somebody wrote: the body, or what stands in it. */
function Body({ of }: { of: string }) {
  const content = contentOf(of);
  return <Fact name={content === of ? 'Body' : 'Inside'} value={<code>{content}</code>} wide />;
}

/** The body in full, when what was written stands in something. */
function Envelope({ body }: { body: string }) {
  if (contentOf(body) === body) return null;
  return (
    <textarea className={styles.envelope} readOnly rows={4} aria-label="Body, in its envelope" value={body} />
  );
}

function Fact({ name, value, wide = false }: { name: string; value: ReactNode; wide?: boolean }) {
  return (
    <div className={wide ? styles.factWide : styles.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
