import type { WorldCall } from '../kernel/world-options';
import type { QueueSpec } from '../sqs/spec';
import { parseSeconds } from './duration';
import { type Place, queueArn, queueUrl } from './place';
import { documentText } from './resolve-request';

/** The attributes that a queue's declaration asks for, as CreateQueue takes them. */
export function queueAttributes(spec: QueueSpec, place: Place): Record<string, string> {
  const attributes: Record<string, string | undefined> = {
    VisibilityTimeout: seconds(spec.visibilityTimeout),
    DelaySeconds: seconds(spec.delay),
    MessageRetentionPeriod: seconds(spec.retention),
    ReceiveMessageWaitTimeSeconds: seconds(spec.waitTime),
    MaximumMessageSize: spec.maxMessageSize?.toString(),
    RedrivePolicy: redrivePolicy(spec, place),
    RedriveAllowPolicy: redriveAllowPolicy(spec, place),
    Policy: spec.policy && documentText(spec.policy, place),
    ...fifoAttributes(spec),
    ...encryptionAttributes(spec, place),
  };
  return defined(attributes);
}

/** Attributes that a change removes go back to what SQS gives a queue that never had them. */
const UNDECLARED: Record<string, string> = {
  VisibilityTimeout: '30',
  DelaySeconds: '0',
  MessageRetentionPeriod: '345600',
  ReceiveMessageWaitTimeSeconds: '0',
  MaximumMessageSize: '1048576',
  RedrivePolicy: '',
  RedriveAllowPolicy: '',
  Policy: '',
  ContentBasedDeduplication: 'false',
  DeduplicationScope: 'queue',
  FifoThroughputLimit: 'perQueue',
  KmsMasterKeyId: '',
  SqsManagedSseEnabled: 'true',
};

/** The attributes that differ between two declarations of one queue, as SetQueueAttributes takes them. */
function changedAttributes(before: QueueSpec, after: QueueSpec, place: Place): Record<string, string> {
  const old = queueAttributes(before, place);
  const wanted = queueAttributes(after, place);
  const removed = Object.keys(old).filter((key) => !(key in wanted) && key !== 'FifoQueue');
  const changed = Object.keys(wanted).filter((key) => wanted[key] !== old[key]);
  return Object.fromEntries([
    ...removed.map((key) => [key, UNDECLARED[key] as string]),
    ...changed.map((key) => [key, wanted[key] as string]),
  ]);
}

/** The calls that bring a queue from one declaration to another. */
export function queueUpdates(current: QueueSpec, wanted: QueueSpec, place: Place): WorldCall[] {
  const Attributes = changedAttributes(current, wanted, place);
  const calls: WorldCall[] = [];
  if (Object.keys(Attributes).length > 0) {
    const request = { QueueUrl: queueUrl(place, wanted.name), Attributes };
    calls.push({ service: 'sqs', operation: 'SetQueueAttributes', request, caller: { actor: 'topology' } });
  }
  if (JSON.stringify(current.imperfection) !== JSON.stringify(wanted.imperfection)) {
    calls.push(imperfectionCall(wanted, place));
  }
  return calls;
}

/** Seeded imperfection is no attribute of AWS's; the engine's own operation sets it. */
export function imperfectionCall(spec: QueueSpec, place: Place): WorldCall {
  const { duplicateDelivery = 0, reorder = 0, shortPollMiss = 0 } = spec.imperfection ?? {};
  const request = {
    QueueUrl: queueUrl(place, spec.name),
    DuplicateDelivery: duplicateDelivery,
    Reorder: reorder,
    ShortPollMiss: shortPollMiss,
  };
  return { service: 'sqs', operation: 'SetImperfection', request, caller: { actor: 'topology' } };
}

function seconds(duration: string | undefined): string | undefined {
  return duration === undefined ? undefined : String(parseSeconds(duration));
}

function redrivePolicy(spec: QueueSpec, place: Place): string | undefined {
  if (!spec.redriveTo) return undefined;
  // Ten is what SQS takes when a policy names no count.
  const maxReceiveCount = spec.maxReceiveCount ?? 10;
  return JSON.stringify({ deadLetterTargetArn: queueArn(place, spec.redriveTo), maxReceiveCount });
}

function redriveAllowPolicy(spec: QueueSpec, place: Place): string | undefined {
  const { redriveAllow } = spec;
  if (!redriveAllow) return undefined;
  if (typeof redriveAllow === 'string') return JSON.stringify({ redrivePermission: redriveAllow });
  const sourceQueueArns = redriveAllow.map((name) => queueArn(place, name));
  return JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns });
}

function fifoAttributes(spec: QueueSpec): Record<string, string | undefined> {
  if (!spec.name.endsWith('.fifo')) return {};
  return {
    FifoQueue: 'true',
    ContentBasedDeduplication: spec.contentBasedDeduplication?.toString(),
    DeduplicationScope: spec.deduplicationScope,
    FifoThroughputLimit: spec.throughputLimit,
  };
}

function encryptionAttributes({ encryption, key }: QueueSpec, place: Place): Record<string, string> {
  if (key) return { KmsMasterKeyId: place.refer?.(key, true) ?? `alias/${key}` };
  if (encryption === 'SSE-KMS') return { KmsMasterKeyId: 'alias/aws/sqs' };
  if (encryption === 'none') return { SqsManagedSseEnabled: 'false' };
  return {};
}

function defined(values: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
