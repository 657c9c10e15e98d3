import type { StoredAttributes } from '../messages/message-attributes';
import type { ChainNode } from '../structures/chain';

export type MessageStatus = 'delayed' | 'visible' | 'inFlight';

/** What a message is, wherever it lies. */
export type MessageContent = {
  id: string;
  body: string;
  bodyMd5: string;
  attributes?: StoredAttributes;
  /** AWSTraceHeader, the one system attribute that can be sent. */
  traceHeader?: string;
  /** Account that sent it. */
  senderId: string;
  /** Body and attributes, as SQS counts them. */
  bytes: number;
  groupId?: string;
  deduplicationId?: string;
};

/** A message of one queue. Mutable: it is moved through the queue's structures without being copied. */
export class Message {
  /** Arrival number in its queue; the queue finds it by this. */
  number = 0;
  /** Place in the order of visible messages. */
  order = 0;
  status: MessageStatus = 'visible';
  /** FIFO's 20 digits without their fixed start. */
  sequence = 0;
  enqueuedAtMs = 0;
  /** Retention counts from here. */
  retainedFromMs = 0;
  /** Receives over all its queues. */
  receiveCount = 0;
  /** Receives in this queue, which maxReceiveCount counts. */
  receivesHere = 0;
  firstReceivedAtMs: number | undefined = undefined;
  deadLetterSourceArn: string | undefined = undefined;
  /** Number of the latest receive in this queue; 0 before the first. A receipt handle names it. */
  receive = 0;
  receivedAtMs = 0;
  heldBy: string | undefined = undefined;
  /** When it becomes visible, while it is delayed or in flight. */
  visibleAtMs = 0;
  /** ChangeMessageVisibility was called for the present receive. */
  visibilityChanged = false;
  /** A consumer holds it and another may still receive it (seeded imperfection). */
  duplicate = false;
  /** Counts as poison: received so often that a standard queue's age metric leaves it out. */
  poison = false;
  /** FIFO: lies among the messages that the queue looks through for free groups. */
  inWindow = true;
  heapIndex = -1;
  laneNode: ChainNode<Message> | undefined = undefined;
  ageNode: ChainNode<Message> | undefined = undefined;
  aged: AgedMessage | undefined = undefined;

  constructor(
    readonly content: MessageContent,
    public sentAtMs: number,
  ) {}
}

/** A message in a heap by age: a second heap needs an index of its own. */
export interface AgedMessage {
  message: Message;
  heapIndex: number;
}
