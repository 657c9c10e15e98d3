import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseSeconds } from '../topology/duration';
import { grantedPolicy } from '../topology/grants';
import { use } from '../topology/name-use';
import { documentText, ownerCall, provisioner } from '../topology/provisioner';
import type { Home } from '../topology/resource-scope';
import type { QueueSpec } from './spec';

export function queueUrl({ region, accountId }: Home, name: string): string {
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}

/** Queues: a name that nothing declares is one too, as a script may make its own. */
export const queueKind: Kind<QueueSpec> = {
  word: 'queue',
  undeclared: true,
  home: ({ owner, region }) => ({ accountId: owner, region }),
  arn: ({ name, region, accountId }) => `arn:aws:sqs:${region}:${accountId}:${name}`,
  address: (queue) => queueUrl(queue, queue.name),
  uses: ({ redriveTo, key }) => [use('redriveTo', redriveTo, ['queues']), use('key', key, ['keys'])],
  needs: ({ key, encryption, owner, region }, has) => [
    ...(owner || region ? ['iam'] : []),
    // Where nobody is held to policies nobody could be refused AWS's own key.
    ...(key || (encryption === 'SSE-KMS' && has('iam')) ? ['kms'] : []),
  ],
  provision: [
    provisioner<QueueSpec>({
      stage: ['resource', 0],
      list: (context) => targetsFirst(context.specs('queues')).map((queue) => granted(queue, context)),
      create: (spec, context) => [
        sqsCall('CreateQueue', spec, context, {
          QueueName: spec.name,
          Attributes: attributesOf(spec, context),
        }),
        ...(spec.imperfection ? [imperfectionCall(spec, context)] : []),
      ],
      update: queueUpdates,
      remove: (spec, context) => [
        sqsCall('DeleteQueue', spec, context, { QueueUrl: context.addressOf(spec.name) }),
      ],
    }),
  ],
};

function sqsCall(operation: string, { name }: QueueSpec, { homeOf }: CompileContext, request: object) {
  return ownerCall('sqs', operation, request, homeOf(name));
}

/** SQS refuses a redrive policy whose target does not exist yet. */
function targetsFirst(queues: readonly QueueSpec[]): QueueSpec[] {
  const ordered = new Map<string, QueueSpec>();
  const visiting = new Set<string>();
  const add = (queue: QueueSpec) => {
    if (ordered.has(queue.name) || visiting.has(queue.name)) return;
    visiting.add(queue.name);
    const target = queues.find(({ name }) => name === queue.redriveTo);
    if (target) add(target);
    ordered.set(queue.name, queue);
  };
  for (const queue of queues) add(queue);
  return [...ordered.values()];
}

function granted(queue: QueueSpec, context: CompileContext): QueueSpec {
  const policy = grantedPolicy('sqs:SendMessage', queue, context);
  return policy ? { ...queue, policy } : queue;
}

/** The attributes that a queue's declaration asks for, as CreateQueue takes them. */
function attributesOf(spec: QueueSpec, context: CompileContext): Record<string, string> {
  const attributes: Record<string, string | undefined> = {
    VisibilityTimeout: seconds(spec.visibilityTimeout),
    DelaySeconds: seconds(spec.delay),
    MessageRetentionPeriod: seconds(spec.retention),
    ReceiveMessageWaitTimeSeconds: seconds(spec.waitTime),
    MaximumMessageSize: spec.maxMessageSize?.toString(),
    RedrivePolicy: redrivePolicy(spec, context),
    RedriveAllowPolicy: redriveAllowPolicy(spec, context),
    Policy: spec.policy && documentText(spec.policy, context),
    ...fifoAttributes(spec),
    ...encryptionAttributes(spec, context),
  };
  const entries = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
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

function queueUpdates(
  spec: QueueSpec,
  context: CompileContext,
  before: QueueSpec,
  contextBefore: CompileContext,
) {
  const Attributes = changedAttributes(attributesOf(before, contextBefore), attributesOf(spec, context));
  const isChanged = Object.keys(Attributes).length > 0;
  const set = { QueueUrl: context.addressOf(spec.name), Attributes };
  return [
    ...(isChanged ? [sqsCall('SetQueueAttributes', spec, context, set)] : []),
    ...(JSON.stringify(before.imperfection) === JSON.stringify(spec.imperfection)
      ? []
      : [imperfectionCall(spec, context)]),
  ];
}

/** The attributes that differ, as SetQueueAttributes takes them. */
function changedAttributes(
  old: Record<string, string>,
  wanted: Record<string, string>,
): Record<string, string> {
  const removed = Object.keys(old).filter((key) => !(key in wanted) && key !== 'FifoQueue');
  const changed = Object.keys(wanted).filter((key) => wanted[key] !== old[key]);
  return Object.fromEntries([
    ...removed.map((key) => [key, UNDECLARED[key] as string]),
    ...changed.map((key) => [key, wanted[key] as string]),
  ]);
}

/** Seeded imperfection is no attribute of AWS's; the engine's own operation sets it. */
function imperfectionCall(spec: QueueSpec, context: CompileContext) {
  const { duplicateDelivery = 0, reorder = 0, shortPollMiss = 0 } = spec.imperfection ?? {};
  return sqsCall('SetImperfection', spec, context, {
    QueueUrl: context.addressOf(spec.name),
    DuplicateDelivery: duplicateDelivery,
    Reorder: reorder,
    ShortPollMiss: shortPollMiss,
  });
}

function seconds(duration: string | undefined): string | undefined {
  return duration === undefined ? undefined : String(parseSeconds(duration));
}

function redrivePolicy(spec: QueueSpec, { scope }: CompileContext): string | undefined {
  if (!spec.redriveTo) return undefined;
  // Ten is what SQS takes when a policy names no count.
  const maxReceiveCount = spec.maxReceiveCount ?? 10;
  return JSON.stringify({ deadLetterTargetArn: scope.refer(spec.redriveTo, true), maxReceiveCount });
}

function redriveAllowPolicy({ redriveAllow }: QueueSpec, { scope }: CompileContext): string | undefined {
  if (!redriveAllow) return undefined;
  if (typeof redriveAllow === 'string') return JSON.stringify({ redrivePermission: redriveAllow });
  const sourceQueueArns = redriveAllow.map((name) => scope.refer(name, true));
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

function encryptionAttributes(
  { encryption, key }: QueueSpec,
  { arnOf }: CompileContext,
): Record<string, string> {
  if (key) return { KmsMasterKeyId: arnOf(key) };
  if (encryption === 'SSE-KMS') return { KmsMasterKeyId: 'alias/aws/sqs' };
  if (encryption === 'none') return { SqsManagedSseEnabled: 'false' };
  return {};
}
