import type { EngineEvent } from '../kernel/context';
import type { SqsEvent } from '../sqs/events';

type Texts = { [Type in SqsEvent['type']]?: (event: Extract<SqsEvent, { type: Type }>) => string };

/** What SQS does without being asked at that moment, one sentence each. */
const SQS_TEXTS: Texts = {
  'sqs.message-available': ({ body, queue }) =>
    `${brief(body)} became visible in ${queue}: its delay has ended`,
  'sqs.message-delivered': (event) => receivedText(actorName(event.to), event),
  'sqs.message-duplicated': ({ body, queue }) => `A copy of ${brief(body)} stayed visible in ${queue}`,
  'sqs.message-returned': ({ body, queue, reason }) =>
    reason === 'visibility-ended'
      ? `${brief(body)} is visible again in ${queue}: its visibility timeout ended before it was deleted`
      : `${brief(body)} is visible again in ${queue}: its visibility timeout was set to zero`,
  'sqs.message-expired': ({ body, queue }) => `${brief(body)} expired in ${queue}: retention removed it`,
  'sqs.message-dead-lettered': ({ body, from, to, receiveCount }) =>
    `${brief(body)} moved from ${from} to ${to} after ${times(receiveCount, 'receive')}`,
  'sqs.message-moved': ({ body, from, to }) => `${brief(body)} was moved from ${from} to ${to}`,
  'sqs.move-task-ended': ({ from, moved, status }) =>
    `The move task of ${from} ended ${status.toLowerCase()} after ${times(moved, 'message')}`,
};

type ActorEvent = {
  type: string;
  consumers: string;
  worker: string;
  body: string;
  ok?: boolean;
  messageIds: string[];
  producer: string;
  queue: string;
  count: number;
  scaler: string;
  from: number;
  to: number;
};

const ACTOR_TEXTS: Record<string, (event: ActorEvent) => string> = {
  'actors.work-started': ({ worker, body }) => `${worker} began to process ${brief(body)}`,
  'actors.work-finished': ({ worker, body, ok }) =>
    ok ? `${worker} finished ${brief(body)}` : `${worker} failed to process ${brief(body)}`,
  'actors.work-skipped': ({ worker, body }) => `${worker} had seen ${brief(body)} before and skipped it`,
  'actors.worker-crashed': ({ worker, messageIds }) => `${worker} crashed${holding(messageIds)}`,
  'actors.worker-launched': ({ worker }) => `${worker} is starting`,
  'actors.worker-started': ({ worker }) => `${worker} is in service`,
  'actors.worker-stopped': ({ worker, messageIds }) => `${worker} was stopped${holding(messageIds)}`,
  'actors.consumers-paused': ({ consumers }) => `${consumers} paused`,
  'actors.consumers-resumed': ({ consumers }) => `${consumers} resumed`,
  'actors.producer-started': ({ producer, queue }) => `${producer} started to send to ${queue}`,
  'actors.producer-paused': ({ producer }) => `${producer} paused`,
  'actors.send-repeated': ({ producer, count }) =>
    `${producer} missed the answer and sent ${times(count, 'message')} again`,
  'autoscaling.capacity-changed': ({ scaler, from, to }) =>
    `${scaler} asked for ${times(to, 'worker')} instead of ${from}`,
};

/** One sentence for an event that no call's line tells. */
export function eventText(event: EngineEvent): string {
  const text = SQS_TEXTS[event.type as SqsEvent['type']] as ((event: EngineEvent) => string) | undefined;
  if (text) return text(event);
  return ACTOR_TEXTS[event.type]?.(event as EngineEvent & ActorEvent) ?? event.type;
}

/** Who did it, as a sentence begins with it: the one who reads it is the one who did it by hand. */
export function actorName(actor: string): string {
  return actor === 'reader' ? 'You' : actor;
}

/** A message in a sentence: its body, cut where it would drown the rest. */
export function brief(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim();
  if (line === '') return 'an empty message';
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}

export function receivedText(
  by: string,
  { body, queue, receiveCount }: { body: string; queue: string; receiveCount: number },
): string {
  return `${by} received ${brief(body)} from ${queue}${receiveCount > 1 ? ` (${ordinal(receiveCount)} time)` : ''}`;
}

export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function holding(messageIds: string[]): string {
  return messageIds.length === 0 ? '' : ` with ${times(messageIds.length, 'message')} in hand`;
}

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function ordinal(count: number): string {
  return ORDINALS[count] ?? `${count}th`;
}
