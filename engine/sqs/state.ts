import type { AccessRequest, KeyNeed } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { fieldsOf } from '../shape/read-fields';
import { missing, queueDoesNotExist, sqsFail } from './errors';
import type { MoveTask } from './move-task';
import type { Queue } from './queue';
import { readText } from './request';

/** The whole of SQS in one world, all Regions and accounts. Keys are `region/account/name`. */
export interface SqsState {
  queues: Map<string, Queue>;
  /** When a queue of that name was deleted, for those deleted in the last minute. */
  deletedAtMs: Map<string, number>;
  /** Newest last. */
  moveTasks: MoveTask[];
  /** Where CloudWatch exists, the next moment at which metrics are sent. */
  metricsAtMs: number | undefined;
  /** Queues that the running step has changed and not yet served and rescheduled; empty between steps. */
  dirtyQueues: Set<Queue>;
}

export function emptyState(): SqsState {
  return {
    queues: new Map(),
    deletedAtMs: new Map(),
    moveTasks: [],
    metricsAtMs: undefined,
    dirtyQueues: new Set(),
  };
}

export function queueKey(region: string, accountId: string, name: string): string {
  return `${region}/${accountId}/${name}`;
}

export function keyOf(queue: Queue): string {
  return queueKey(queue.identity.region, queue.identity.accountId, queue.identity.name);
}

export function queueUrl(region: string, accountId: string, name: string): string {
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}

export function queueArn(region: string, accountId: string, name: string): string {
  return `arn:aws:sqs:${region}:${accountId}:${name}`;
}

/**
 * The queue that a URL names by its last two parts, in the Region whose endpoint is called, whatever the URL's host: every
 * endpoint has its own queues, and the course's serve under other hosts than AWS's.
 */
export function queueAtUrl(state: SqsState, url: string, region: string): Queue | undefined {
  const slash = url.lastIndexOf('/', url.lastIndexOf('/') - 1);
  return state.queues.get(`${region}/${url.slice(slash + 1)}`);
}

export function queueOfArn(state: SqsState, arn: string): Queue | undefined {
  const [, , service, region, accountId, name] = arn.split(':');
  if (service !== 'sqs' || !region || !accountId || !name) return undefined;
  const queue = state.queues.get(queueKey(region, accountId, name));
  return queue?.identity.arn === arn ? queue : undefined;
}

/** The queues whose redrive policy names this one. */
export function sourcesOf(state: SqsState, target: Queue): Queue[] {
  const { arn } = target.identity;
  return [...state.queues.values()].filter((queue) => queue.settings.redrive?.deadLetterTargetArn === arn);
}

/** The queue of the request's QueueUrl. */
export function requireQueue(state: SqsState, request: unknown, region: string): Success<Queue> | Failed {
  const url = readText(fieldsOf(request), 'QueueUrl');
  if (!url.ok) return url;
  if (!url.response) return missing('QueueUrl');
  const queue = queueAtUrl(state, url.response, region);
  return queue ? ok(queue) : queueDoesNotExist();
}

/** Who sends makes data keys and checks them, who receives opens them. Source: SQS Developer Guide, sqs-key-management. */
const KEY_ACTIONS: Record<string, string[] | undefined> = {
  SendMessage: ['kms:GenerateDataKey', 'kms:Decrypt'],
  ReceiveMessage: ['kms:Decrypt'],
};

/** Access to a queue that the request names by QueueUrl. Undefined when there is none: the operation says so. */
export function queueAccess(action: string, ownerOnly = false) {
  const name = `sqs:${action}`;
  const keyActions = KEY_ACTIONS[action];
  return (state: SqsState, request: unknown, context: Context): AccessRequest | undefined => {
    const url = fieldsOf(request).QueueUrl;
    const queue = typeof url === 'string' ? queueAtUrl(state, url, context.region) : undefined;
    return queue && accessTo(queue, name, ownerOnly, keyActions);
  };
}

/** @param keyActions what the caller must be allowed to do with the key of an encrypted queue */
export function accessTo(
  queue: Queue,
  action: string,
  ownerOnly: boolean,
  keyActions?: string[],
): AccessRequest {
  const { arn, accountId } = queue.identity;
  const { policy, kmsMasterKeyId } = queue.settings;
  const key = keyActions && kmsMasterKeyId ? keyNeed(kmsMasterKeyId, arn, keyActions) : undefined;
  return { action, resourceArn: arn, ownerAccountId: accountId, policy, ownerOnly, key };
}

function keyNeed(keyId: string, queueArn: string, actions: string[]): KeyNeed {
  return { keyId, actions, encryptionContext: { 'aws:sqs:arn': queueArn } };
}

/** SSE-KMS takes only signed requests over HTTPS. Source: SQS Developer Guide, sqs-server-side-encryption. */
export function transportFault(queue: Queue, context: Context): Failed | undefined {
  if (context.caller.secureTransport || queue.settings.kmsMasterKeyId === undefined) return undefined;
  return sqsFail('InvalidSecurity', 'The request was not made over HTTPS or did not use SigV4 for signing.');
}

/** The move tasks of a dead-letter queue, newest last. */
export function tasksOf(state: SqsState, sourceArn: string): MoveTask[] {
  return state.moveTasks.filter((task) => task.sourceArn === sourceArn);
}
