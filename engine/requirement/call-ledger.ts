import type { AnswerEntry, CallEntry } from '../kernel/trace';
import { queueName } from '../topology/place';

export interface CallFilter {
  calls: string;
  /** Default SQS. */
  service?: string;
  queue?: string;
  /** Name of the resource it was made of, whatever kind that is. */
  of?: string;
  by?: string;
  result?: string;
}

/** Counts the answered calls that fit a filter. */
export class CallCount {
  count = 0;
  constructor(readonly filter: CallFilter) {}
}

/** Calls and how they ended. A call counts when it is answered. */
export class CallLedger {
  private readonly open = new Map<number, unknown>();
  private readonly counts: CallCount[] = [];

  countOf(filter: CallFilter): CallCount {
    const count = new CallCount(filter);
    this.counts.push(count);
    return count;
  }

  asked(entry: CallEntry): void {
    this.open.set(entry.callId, entry.request);
  }

  /** @returns the queue that the call was about */
  answered(entry: AnswerEntry): string | undefined {
    const request = this.open.get(entry.callId);
    this.open.delete(entry.callId);
    for (const count of this.counts) if (fits(entry, request, count.filter)) count.count += 1;
    return queueOf(request);
  }
}

/** Whether a receive came back without a message. */
export function isEmptyReceive(entry: AnswerEntry): boolean {
  return messagesOf(entry) === 0;
}

/** How many messages a receive brought; undefined for a call that is no receive, or failed. */
function messagesOf({ operation, outcome }: AnswerEntry): number | undefined {
  if (operation !== 'ReceiveMessage' || !outcome.ok) return undefined;
  return (outcome.response as { Messages?: unknown[] }).Messages?.length ?? 0;
}

export function queueOf(request: unknown): string | undefined {
  const { QueueUrl } = (request ?? {}) as { QueueUrl?: unknown };
  return typeof QueueUrl === 'string' ? queueName(QueueUrl) : undefined;
}

/** A group of workers is asked for by its name, one worker by its id. */
export function isBy(actor: string, wanted: string): boolean {
  return actor === wanted || actor.startsWith(`${wanted}#`);
}

/** Where a request names the one resource that it is made of: as a URL, an ARN or a name. */
const RESOURCE_FIELDS = ['QueueUrl', 'TopicArn', 'TargetArn', 'Bucket', 'FunctionName', 'EventBusName'];

function resourceOf(request: unknown): string | undefined {
  const fields = (request ?? {}) as Record<string, unknown>;
  const field = RESOURCE_FIELDS.find((name) => typeof fields[name] === 'string');
  return field && queueName(String(fields[field]));
}

function fits(entry: AnswerEntry, request: unknown, filter: CallFilter): boolean {
  const { service = 'sqs', calls, by, result } = filter;
  return (
    entry.service === service &&
    (calls === '*' || calls === entry.operation) &&
    isMadeOf(request, filter) &&
    (by === undefined || isBy(entry.caller.actor, by)) &&
    (result === undefined || endedIn(entry, result))
  );
}

function isMadeOf(request: unknown, { queue, of }: CallFilter): boolean {
  if (queue !== undefined && queue !== queueOf(request)) return false;
  return of === undefined || of === resourceOf(request);
}

function endedIn(entry: AnswerEntry, result: string): boolean {
  const { outcome } = entry;
  if (result === 'ok') return outcome.ok;
  if (result === 'empty') return isEmptyReceive(entry);
  if (result === 'messages') return (messagesOf(entry) ?? 0) > 0;
  if (outcome.ok) return false;
  return result === 'error' || result === outcome.error.code;
}
