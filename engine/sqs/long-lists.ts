import type { LongList } from '../client/pack-frame';
import type { MessageView } from './view';

/** A queue's messages, of which a frame changes few. */
export const longLists: readonly LongList[] = [{ kind: 'queues', field: 'messages', isSame: isSameMessage }];

/** The fields that change while a message is in one queue, and those that tell two stays in it apart. */
function isSameMessage(one: MessageView, other: MessageView): boolean {
  return (
    one.state === other.state &&
    one.receiveCount === other.receiveCount &&
    one.visibleAtMs === other.visibleAtMs &&
    one.receiptHandle === other.receiptHandle &&
    one.heldBy === other.heldBy &&
    one.enqueuedAtMs === other.enqueuedAtMs &&
    one.expiresAtMs === other.expiresAtMs &&
    one.sentAtMs === other.sentAtMs &&
    one.body === other.body
  );
}
