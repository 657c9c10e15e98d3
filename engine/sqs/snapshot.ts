import type { ExpiringEntry } from '../structures/expiring-map';
import type { Lane } from './lane';
import { Message, type MessageContent, type MessageStatus } from './message';
import type { MoveTask } from './move-task';
import type { ReceiveAsk } from './pending-receive';
import { Queue, type QueueIdentity } from './queue';
import type { CallRate, Imperfection, MinuteCounts, RememberedReceive, RememberedSend } from './queue-memory';
import type { QueueSettings } from './queue-settings';
import { emptyState, keyOf, type SqsState } from './state';

type MessageSnapshot = {
  content: MessageContent;
  number: number;
  order: number;
  status: MessageStatus;
  sequence: number;
  sentAtMs: number;
  enqueuedAtMs: number;
  retainedFromMs: number;
  receiveCount: number;
  receivesHere: number;
  firstReceivedAtMs?: number;
  deadLetterSourceArn?: string;
  receive: number;
  receivedAtMs: number;
  heldBy?: string;
  visibleAtMs: number;
  visibilityChanged: boolean;
  duplicate: boolean;
  poison: boolean;
};

type Processing = { period: number; currentMs: number; previousMs: number };
type LaneSnapshot = { groupId: string; noisy: boolean; lastSentAtMs: number; processing: Processing };
type PendingReceiveSnapshot = { callId: number; ask: ReceiveAsk; deadlineMs: number };

type QueueSnapshot = {
  identity: QueueIdentity;
  settings: QueueSettings;
  messages: MessageSnapshot[];
  lanes: LaneSnapshot[];
  processing: Processing;
  waiters: PendingReceiveSnapshot[];
  wakesAtMs: number[];
  nextNumber: number;
  nextOrder: number;
  nextReceive: number;
  sends: ExpiringEntry<RememberedSend>[];
  receives: ExpiringEntry<RememberedReceive>[];
  tags: Record<string, string>;
  imperfection: Imperfection;
  throttled: boolean;
  rate: CallRate;
  minute: MinuteCounts;
  lastModifiedMs: number;
  lastActiveMs: number;
  purgedAtMs?: number;
};

/** The state of SQS as plain data. It holds no structure, only what follows from history, so that it can be hashed. */
export type SqsSnapshot = {
  queues: QueueSnapshot[];
  deletedAtMs: [string, number][];
  moveTasks: MoveTask[];
  metricsAtMs?: number;
};

export function snapshotState(state: SqsState): SqsSnapshot {
  return {
    queues: [...state.queues.values()].map(snapshotQueue),
    deletedAtMs: [...state.deletedAtMs],
    moveTasks: state.moveTasks.map((task) => ({ ...task })),
    metricsAtMs: state.metricsAtMs,
  };
}

export function restoreState(snapshot: SqsSnapshot): SqsState {
  const state = emptyState();
  for (const queue of snapshot.queues.map(restoreQueue)) state.queues.set(keyOf(queue), queue);
  for (const [key, atMs] of snapshot.deletedAtMs) state.deletedAtMs.set(key, atMs);
  state.moveTasks = snapshot.moveTasks.map((task) => ({ ...task }));
  state.metricsAtMs = snapshot.metricsAtMs;
  return state;
}

function snapshotQueue(queue: Queue): QueueSnapshot {
  const { memory } = queue;
  return {
    identity: queue.identity,
    settings: queue.settings,
    messages: [...queue.messages.values()].map(snapshotMessage),
    lanes: snapshotLanes(queue),
    processing: { ...queue.lanes.processing },
    waiters: [...queue.pendingReceives.values()].map(({ callId, ask, deadlineMs }) => ({
      callId,
      ask,
      deadlineMs,
    })),
    wakesAtMs: [...queue.wakesAtMs],
    nextNumber: queue.nextNumber,
    nextOrder: queue.nextOrder,
    nextReceive: queue.nextReceive,
    sends: memory.sends.snapshot(),
    receives: memory.receives.snapshot(),
    tags: { ...memory.tags },
    imperfection: { ...memory.imperfection },
    throttled: memory.throttled,
    rate: { second: memory.rate.second, calls: { ...memory.rate.calls } },
    minute: { ...memory.minute, sentBytes: { ...memory.minute.sentBytes } },
    lastModifiedMs: memory.lastModifiedMs,
    lastActiveMs: memory.lastActiveMs,
    purgedAtMs: memory.purgedAtMs,
  };
}

/** Only tenants of standard queues have a past that their messages do not tell. */
function snapshotLanes(queue: Queue): LaneSnapshot[] {
  if (queue.identity.fifo) return [];
  const lanes = [...queue.lanes.all.values()].filter(
    (lane): lane is Lane & { groupId: string } => lane.groupId !== undefined,
  );
  lanes.sort((one, other) => (one.groupId < other.groupId ? -1 : 1));
  return lanes.map(({ groupId, noisy, lastSentAtMs, processing }) => ({
    groupId,
    noisy,
    lastSentAtMs,
    processing: { ...processing },
  }));
}

function snapshotMessage(message: Message): MessageSnapshot {
  return {
    content: { ...message.content },
    number: message.number,
    order: message.order,
    status: message.status,
    sequence: message.sequence,
    sentAtMs: message.sentAtMs,
    enqueuedAtMs: message.enqueuedAtMs,
    retainedFromMs: message.retainedFromMs,
    receiveCount: message.receiveCount,
    receivesHere: message.receivesHere,
    firstReceivedAtMs: message.firstReceivedAtMs,
    deadLetterSourceArn: message.deadLetterSourceArn,
    receive: message.receive,
    receivedAtMs: message.receivedAtMs,
    heldBy: message.heldBy,
    visibleAtMs: message.visibleAtMs,
    visibilityChanged: message.visibilityChanged,
    duplicate: message.duplicate,
    poison: message.poison,
  };
}

function restoreQueue(snapshot: QueueSnapshot): Queue {
  const queue = new Queue(snapshot.identity, snapshot.settings);
  queue.wakesAtMs = [...snapshot.wakesAtMs];
  queue.nextNumber = snapshot.nextNumber;
  queue.nextOrder = snapshot.nextOrder;
  queue.nextReceive = snapshot.nextReceive;
  for (const message of snapshot.messages) queue.put(restoreMessage(message));
  for (const { callId, ask, deadlineMs } of snapshot.waiters) {
    const pending = { callId, ask, deadlineMs, heapIndex: -1 };
    queue.pendingReceives.set(callId, pending);
    queue.receiveDeadlines.push(pending);
  }
  restoreLanes(queue, snapshot);
  restoreMemory(queue, snapshot);
  return queue;
}

function restoreLanes(queue: Queue, snapshot: QueueSnapshot): void {
  Object.assign(queue.lanes.processing, snapshot.processing);
  for (const { groupId, noisy, lastSentAtMs, processing } of snapshot.lanes) {
    const lane = queue.lanes.lane(groupId);
    lane.lastSentAtMs = lastSentAtMs;
    lane.processing = { ...processing };
    if (noisy) queue.lanes.markNoisy(lane);
  }
}

function restoreMemory({ memory }: Queue, snapshot: QueueSnapshot): void {
  memory.sends.restore(snapshot.sends);
  memory.receives.restore(snapshot.receives);
  memory.tags = { ...snapshot.tags };
  memory.imperfection = { ...snapshot.imperfection };
  memory.throttled = snapshot.throttled;
  memory.rate = { second: snapshot.rate.second, calls: { ...snapshot.rate.calls } };
  memory.minute = { ...snapshot.minute, sentBytes: { ...snapshot.minute.sentBytes } };
  memory.lastModifiedMs = snapshot.lastModifiedMs;
  memory.lastActiveMs = snapshot.lastActiveMs;
  memory.purgedAtMs = snapshot.purgedAtMs;
}

function restoreMessage({ content, sentAtMs, ...rest }: MessageSnapshot): Message {
  return Object.assign(new Message({ ...content }, sentAtMs), rest);
}
