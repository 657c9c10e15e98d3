import type { CallEntry } from '../kernel/trace';
import { queueOf } from '../requirement/call-ledger';
import type { SqsEvent } from '../sqs/events';
import { actorName, brief, receivedText, times } from './sentences';
import type { StoredLine } from './stored-line';

type CallLine = StoredLine & { kind: 'call' };
type Told = { by: string; queue: string; events: SqsEvent[]; call: CallEntry };

const TEXTS: Record<string, (told: Told) => string> = {
  SendMessage: sentText,
  SendMessageBatch: sentText,
  ReceiveMessage: receiveText,
  DeleteMessage: deleteText,
  DeleteMessageBatch: deleteText,
  ChangeMessageVisibility: visibilityText,
  CreateQueue: ({ by, call }) =>
    `${by} created the queue ${(call.request as { QueueName?: string }).QueueName}`,
  SetQueueAttributes: ({ by, queue }) => `${by} changed attributes of ${queue}`,
  PurgeQueue: ({ by, queue }) => `${by} purged ${queue}`,
  StartMessageMoveTask: ({ by }) => `${by} started a message move task`,
};

/** What the course does to the world behind AWS's back, in the shape of calls. */
const COURSE_CONTROLS: Record<string, (queue: string, request: Record<string, unknown>) => string> = {
  SetImperfection: (queue) => `${queue} was told how often to deliver imperfectly`,
  SetThrottling: (queue, { Enabled }) =>
    `${queue} was told ${Enabled ? 'to keep' : 'not to keep'} to AWS's rates of calls`,
};

/** Whether a call is an operation of our own, which AWS does not have. */
export function isCourseControl({ operation }: CallEntry): boolean {
  return operation in COURSE_CONTROLS;
}

function controlText(queue: string, { operation, request }: CallEntry): string {
  const text = COURSE_CONTROLS[operation]?.(queue, (request ?? {}) as Record<string, unknown>);
  return `Course control: ${text}`;
}

/** One sentence for a call: what it did, or how it failed. */
export function callText(line: CallLine): string {
  const { call, answer, events } = line;
  const by = actorName(call.caller.actor);
  const queue = queueOf(call.request) ?? 'SQS';
  if (answer && !answer.outcome.ok) {
    return `${by} called ${call.operation} on ${queue}, which failed with ${answer.outcome.error.code}`;
  }
  if (waits(line)) return waitingText(by, queue, call);
  if (isCourseControl(call)) return controlText(queue, call);
  const text = TEXTS[call.operation];
  if (text) return text({ by, queue, call, events: events.map(({ event }) => event as SqsEvent) });
  return `${by} called ${call.operation}${queue === 'SQS' ? '' : ` on ${queue}`}`;
}

/** A long poll that was not answered at once; what it brings in the end is told by lines of its own. */
function waits({ call, answer, events }: CallLine): boolean {
  return events.length === 0 && (!answer || answer.atMs > call.atMs);
}

function waitingText(by: string, queue: string, { operation }: CallEntry): string {
  const waits = by === 'You' ? 'You wait' : `${by} waits`;
  return `${waits} for ${operation === 'ReceiveMessage' ? `messages from ${queue}` : operation}`;
}

function sentText({ by, queue, events }: Told): string {
  const sent = ofType(events, 'sqs.message-sent');
  const dropped = ofType(events, 'sqs.send-deduplicated');
  if (sent.length + dropped.length > 1) {
    const again =
      dropped.length > 0 ? `; SQS recognised ${times(dropped.length, 'message')} as sent before` : '';
    return `${by} sent ${times(sent.length, 'message')} to ${queue}${again}`;
  }
  const [duplicate] = dropped;
  if (duplicate)
    return `${by} sent ${brief(duplicate.body)} to ${queue} again, which SQS recognised and dropped`;
  const [message] = sent;
  const delay = message?.delayedUntilMs === undefined ? '' : ', delayed';
  return `${by} sent ${brief(message?.body ?? '')} to ${queue}${delay}`;
}

function receiveText({ by, queue, events }: Told): string {
  const received = ofType(events, 'sqs.message-delivered');
  const [message] = received;
  if (!message) return `${by} found no message in ${queue}`;
  if (received.length === 1) return receivedText(by, message);
  return `${by} received ${received.length} messages from ${queue}: ${received.map(({ body }) => brief(body)).join(', ')}`;
}

function deleteText({ by, queue, events }: Told): string {
  const deleted = ofType(events, 'sqs.message-deleted');
  const [ignored] = ofType(events, 'sqs.delete-ignored');
  if (deleted.length > 1) return `${by} deleted ${deleted.length} messages from ${queue}`;
  const [message] = deleted;
  if (message) return `${by} deleted ${brief(message.body)} from ${queue}`;
  const why =
    ignored?.reason === 'received-again' ? 'it has been received again since' : 'it was gone already';
  return `${by} deleted nothing from ${queue}: ${why}`;
}

function visibilityText({ by, queue, events, call }: Told): string {
  const [changed] = ofType(events, 'sqs.visibility-changed');
  if (!changed) return `${by} changed the visibility of a message of ${queue}`;
  const seconds = Math.round((changed.visibleAtMs - call.atMs) / 1000);
  if (seconds <= 0) return `${by} made ${brief(changed.body)} visible in ${queue} at once`;
  return `${by} hid ${brief(changed.body)} of ${queue} for another ${times(seconds, 'second')}`;
}

function ofType<Type extends SqsEvent['type']>(
  events: SqsEvent[],
  type: Type,
): Extract<SqsEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<SqsEvent, { type: Type }> => event.type === type);
}
