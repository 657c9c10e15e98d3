import { contentOf } from '@/engine/client/content-of';
import type { QueueView } from '@/engine/sqs/view';
import { clock } from '../../sandbox/format';
import { Heads } from '../../sandbox/panels/heads';
import { useSlowFrame } from '../../sandbox/use-sandbox';
import type { TextPart } from '../resource-module';
import { stateInWords } from './words';

const MOST_ROWS = 50;

/** Queues before everything else, and what lies in them after it. */
export const text: readonly TextPart[] = [
  { order: 0, Block: QueueTable },
  { order: 40, Block: MessageTables },
];

function QueueTable() {
  const { view } = useSlowFrame();
  return (
    <table>
      <caption>Queues</caption>
      <Heads names={['Queue', 'Visible', 'In flight', 'Delayed', 'Oldest']} />
      <tbody>
        {Object.values(view.queues ?? {}).map((queue) => (
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
  );
}

function MessageTables() {
  const { view, atMs } = useSlowFrame();
  return Object.values(view.queues ?? {}).map((queue) => (
    <MessageTable key={queue.name} queue={queue} atMs={atMs} />
  ));
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
