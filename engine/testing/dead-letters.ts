import type { StartMessageMoveTaskRequest } from '@aws-sdk/client-sqs';
import type { Outcome } from '../kernel/outcome';
import { simulate } from './simulate';

/** A world with the queue `orders` and its dead-letter queue `dead` (both `.fifo` when asked), for tests of move tasks. */
export function deadLetters({ fifo = false } = {}) {
  const simulation = simulate({ seed: 1 });
  const { sqs, view } = simulation;
  const suffix = fifo ? '.fifo' : '';
  const kind = fifo ? { FifoQueue: 'true' } : undefined;
  const dead = sqs.createQueue({ QueueName: `dead${suffix}`, Attributes: kind });
  const SourceArn = sqs.arn(dead);

  /** Another source of the dead-letter queue. @returns its URL */
  function add(QueueName: string): string {
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: SourceArn, maxReceiveCount: 1 });
    return sqs.createQueue({ QueueName, Attributes: { ...kind, RedrivePolicy } });
  }

  /** Sends messages to a source, and fails to process each of them. */
  function bury(queue: string, count: number): void {
    const QueueUrl = sqs.createQueue({ QueueName: queue, Attributes: kind });
    for (let index = 0; index < count; index += 1) {
      const ids = fifo ? { MessageGroupId: 'group', MessageDeduplicationId: `${queue}-${index}` } : {};
      sqs.sendMessage({ QueueUrl, MessageBody: `${queue} ${index}`, ...ids });
      sqs.receiveMessage({ QueueUrl, VisibilityTimeout: 0 });
      sqs.receiveMessage({ QueueUrl });
    }
  }

  const start = (changes: Partial<StartMessageMoveTaskRequest> = {}): string =>
    sqs.startMessageMoveTask({ SourceArn, ...changes }).TaskHandle ?? '';
  const tryStart = (changes: object = {}): Outcome<unknown> =>
    sqs.raw('StartMessageMoveTask', { SourceArn, ...changes });
  /** The newest task. */
  const task = () => sqs.listMessageMoveTasks({ SourceArn }).Results?.[0];
  /** Visible messages of each queue. */
  const counts = (): Record<string, number> =>
    Object.fromEntries(Object.values(view().queues).map(({ name, visible }) => [name, visible]));

  return {
    ...simulation,
    SourceArn,
    dead,
    orders: add(`orders${suffix}`),
    add,
    bury,
    start,
    tryStart,
    task,
    counts,
  };
}
