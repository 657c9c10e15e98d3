import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { WorldView } from '@/engine/client/view';

/** Names that SQS and others share mean the queue's here. */
const shared = new Set(['AddPermission', 'RemovePermission']);

/** Whether a call is about something else than a queue. */
export function handles(operation: string): boolean {
  return /^[A-Z]/.test(operation) && !/Queue|Message/.test(operation) && !shared.has(operation);
}

/** Calls of other services that the lesson puts into the reader's hands, the one it is about first. */
export function offeredCalls({ controls, topology }: SandboxDeclaration): string[] {
  if (controls !== undefined) return controls.filter(handles);
  return topology.topics === undefined || topology.topics.length === 0 ? [] : ['Publish'];
}

const first = <Value>(things: Record<string, Value> | undefined): Value | undefined =>
  Object.values(things ?? {})[0];

/** A request to start from, for operations that are called from JSON. */
export function templateFor(operation: string, view: WorldView): Record<string, unknown> {
  const TopicArn = first(view.topics)?.arn ?? '';
  const SubscriptionArn = first(view.subscriptions)?.arn ?? '';
  const Bucket = first(view.buckets)?.name ?? '';
  const KeyId = first(view.keys)?.arn ?? '';
  const QueueArn = first(view.queues)?.arn ?? '';
  const FunctionName = first(view.functions)?.name ?? '';
  const own: Record<string, Record<string, unknown>> = {
    PublishBatch: {
      TopicArn,
      PublishBatchRequestEntries: ['1', '2', '3'].map((Id) => ({ Id, Message: `hello ${Id}` })),
    },
    Invoke: { FunctionName, InvocationType: 'Event', Payload: '{"order": 1}' },
    CreateTopic: { Name: 'another' },
    ListTopics: {},
    ListSubscriptions: {},
    SetAlarmState: { AlarmName: first(view.alarms)?.name ?? '', StateValue: 'ALARM', StateReason: 'by hand' },
    PutBucketNotificationConfiguration: {
      Bucket,
      NotificationConfiguration: { QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:*'] }] },
    },
    GetKeyPolicy: { KeyId },
    UpdateEventSourceMapping: { UUID: '' },
    DeleteObject: { Bucket, Key: first(view.buckets)?.objects[0]?.key ?? '' },
    AssumeRole: { RoleArn: '', RoleSessionName: 'by-hand' },
    GetCallerIdentity: {},
  };
  const about: [RegExp, Record<string, unknown>][] = [
    [/Subscription/, { SubscriptionArn }],
    [/Topic|Publish/, { TopicArn }],
    [/Object|Bucket/, { Bucket }],
    [/Function/, { FunctionName }],
  ];
  return own[operation] ?? about.find(([pattern]) => pattern.test(operation))?.[1] ?? {};
}
