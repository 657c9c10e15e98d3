import { contentOf } from '@/engine/client/content-of';
import type { QueueView } from '@/engine/sqs/view';
import { clock } from '../format';
import { useSandbox, useSlowFrame } from '../use-sandbox';
import { Heads } from './heads';
import styles from './panels.module.css';
import { stateInWords } from './words';

const MOST_ROWS = 50;

/** Everything the drawing shows. */
export function TextTables() {
  const { view, atMs } = useSlowFrame();
  const Others = useSandbox().store.around()?.Text;
  const queues = Object.values(view.queues ?? {});
  return (
    <div className={styles.tables}>
      <p>At {clock(atMs)}:</p>
      <table>
        <caption>Queues</caption>
        <Heads names={['Queue', 'Visible', 'In flight', 'Delayed', 'Oldest']} />
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.name}>
              <th scope="row">{queue.name}</th>
              <td>{queue.visible}</td>
              <td>{queue.inFlight}</td>
              <td>{queue.delayed}</td>
              <td>{queue.oldestAgeMs === undefined ? 'none' : clock(queue.oldestAgeMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {Object.values(view.producers ?? {}).map((producer) => (
          <li key={producer.name}>
            {producer.name} {producer.running ? 'sends' : 'is stopped'} to {producer.to}: {producer.sent}{' '}
            sent, {producer.failed} failed.
          </li>
        ))}
        {Object.values(view.consumers ?? {}).map((group) => (
          <li key={group.name}>
            {group.name} {group.running ? 'poll' : 'are stopped for'} {group.from}: {group.processed}{' '}
            processed, {group.deleted} deleted, {group.failed} failed, {group.crashes} crashed,{' '}
            {group.emptyReceives} empty receives. Workers:{' '}
            {group.workers.map((worker) => worker.state).join(', ') || 'none'}.
          </li>
        ))}
      </ul>
      {Others && <Others />}
      {queues.map((queue) => (
        <MessageTable key={queue.name} queue={queue} atMs={atMs} />
      ))}
    </div>
  );
}

function MessageTable({ queue, atMs }: { queue: QueueView; atMs: number }) {
  const rest = queue.visible + queue.inFlight + queue.delayed - MOST_ROWS;
  if (queue.messages.length === 0) return <p>{queue.name} holds no messages.</p>;
  return (
    <table>
      <caption>
        Messages of {queue.name}
        {rest > 0 && `, the first ${MOST_ROWS}; ${rest} more`}
      </caption>
      <Heads names={['Body', 'State', 'Received', 'Sent', 'Group']} />
      <tbody>
        {queue.messages.slice(0, MOST_ROWS).map((message) => (
          <tr key={message.id}>
            <th scope="row">{contentOf(message.body)}</th>
            <td>{stateInWords(message, atMs)}</td>
            <td>{message.receiveCount}</td>
            <td>{clock(message.sentAtMs)}</td>
            <td>{message.groupId ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
