import { Ages } from './ages';
import { IndexedHeap } from './indexed-heap';
import type { Lane } from './lane';
import { Lanes } from './lanes';
import type { Message, MessageStatus } from './message';
import type { PendingReceive } from './pending-receive';
import { QueueMemory } from './queue-memory';
import type { QueueSettings } from './queue-settings';
import { ScanWindow } from './scan-window';

function visibleSooner(one: Message, other: Message): boolean {
  return (
    one.visibleAtMs < other.visibleAtMs ||
    (one.visibleAtMs === other.visibleAtMs && one.number < other.number)
  );
}

function timesOutSooner(one: PendingReceive, other: PendingReceive): boolean {
  return (
    one.deadlineMs < other.deadlineMs || (one.deadlineMs === other.deadlineMs && one.callId < other.callId)
  );
}

/** Who a queue is; never changes. */
export type QueueIdentity = {
  name: string;
  region: string;
  accountId: string;
  url: string;
  arn: string;
  fifo: boolean;
  /** Eight hexadecimal digits that its receipt handles carry. */
  tag: string;
  createdAtMs: number;
};

/**
 * The messages of one queue and where each of them is. Its methods only move messages: what that means (events, limits,
 * dead letters) is decided by those who call them. Every method takes constant or logarithmic time.
 */
export class Queue {
  readonly messages = new Map<number, Message>();
  readonly delayed = new IndexedHeap<Message>(visibleSooner);
  readonly inFlight = new IndexedHeap<Message>(visibleSooner);
  readonly lanes: Lanes;
  readonly ages = new Ages();
  /** Long polls, in the order they came. */
  readonly pendingReceives = new Map<number, PendingReceive>();
  readonly receiveDeadlines = new IndexedHeap<PendingReceive>(timesOutSooner);
  readonly memory = new QueueMemory();
  /** Moments at which a timer will wake the queue, latest first. */
  wakesAtMs: number[] = [];
  nextNumber = 1;
  nextOrder = 1;
  nextReceive = 1;
  private readonly window: ScanWindow | undefined;

  constructor(
    readonly identity: QueueIdentity,
    public settings: QueueSettings,
  ) {
    this.lanes = new Lanes(identity.fifo);
    this.window = identity.fifo ? new ScanWindow() : undefined;
  }

  get visible(): number {
    return this.messages.size - this.delayed.size - this.inFlight.size;
  }

  /** Takes in a message that is already numbered and placed: a new one, or one of a snapshot. */
  put(message: Message): void {
    this.messages.set(message.number, message);
    this.ages.add(message);
    if (this.window && message.ageNode) this.window.added(message.ageNode);
    const lane = this.laneOf(message);
    lane.size += 1;
    this.enter(message, lane, message.status);
  }

  /** Takes a message out for good. */
  drop(message: Message): void {
    const entering = this.window && message.ageNode ? this.window.removing(message.ageNode) : undefined;
    this.messages.delete(message.number);
    this.ages.remove(message);
    const lane = this.laneOf(message);
    lane.size -= 1;
    this.exit(message, lane);
    this.lanes.refresh(lane);
    if (entering && entering.content.groupId !== lane.groupId) this.lanes.refresh(this.laneOf(entering));
  }

  /** Hides a visible message, or gives a hidden one another moment to return. */
  hide(message: Message, untilMs: number): void {
    this.move(message, 'inFlight', untilMs);
  }

  /** Makes a delayed or in-flight message visible. */
  show(message: Message): void {
    this.move(message, 'visible', 0);
  }

  /** Gives a message a new place at the end of the order. */
  toTheBack(message: Message): void {
    message.order = this.nextOrder;
    this.nextOrder += 1;
  }

  laneOf(message: Message): Lane {
    return this.lanes.lane(message.content.groupId);
  }

  private move(message: Message, status: MessageStatus, visibleAtMs: number): void {
    const lane = this.laneOf(message);
    this.exit(message, lane);
    message.visibleAtMs = visibleAtMs;
    this.enter(message, lane, status);
  }

  private enter(message: Message, lane: Lane, status: MessageStatus): void {
    message.status = status;
    if (status === 'visible') lane.join(message);
    else if (status === 'delayed') this.delayed.push(message);
    else {
      this.inFlight.push(message);
      lane.inFlight += 1;
    }
    this.lanes.refresh(lane);
  }

  private exit(message: Message, lane: Lane): void {
    if (message.status === 'visible') lane.leave(message);
    else if (message.status === 'delayed') this.delayed.remove(message);
    else {
      this.inFlight.remove(message);
      lane.inFlight -= 1;
    }
  }
}
