import type {
  LambdaFunctionConfiguration,
  NotificationConfiguration,
  NotificationConfigurationFilter,
  QueueConfiguration,
  TopicConfiguration,
} from '@aws-sdk/client-s3';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Bucket, NotificationRule, Notifications } from './bucket';
import { invalidArgument, s3Fail } from './errors';
import { s3Limits } from './limits';

/** Source: S3 User Guide, notification-how-to-event-types-and-destinations. */
const EVENTS = [
  's3:TestEvent',
  's3:ObjectCreated:*',
  's3:ObjectCreated:Put',
  's3:ObjectCreated:Post',
  's3:ObjectCreated:Copy',
  's3:ObjectCreated:CompleteMultipartUpload',
  's3:ObjectRemoved:*',
  's3:ObjectRemoved:Delete',
  's3:ObjectRemoved:DeleteMarkerCreated',
  's3:ObjectRestore:*',
  's3:ObjectRestore:Post',
  's3:ObjectRestore:Completed',
  's3:ObjectRestore:Delete',
  's3:ReducedRedundancyLostObject',
  's3:Replication:*',
  's3:Replication:OperationFailedReplication',
  's3:Replication:OperationMissedThreshold',
  's3:Replication:OperationReplicatedAfterThreshold',
  's3:Replication:OperationNotTracked',
  's3:LifecycleExpiration:*',
  's3:LifecycleExpiration:Delete',
  's3:LifecycleExpiration:DeleteMarkerCreated',
  's3:LifecycleTransition',
  's3:IntelligentTiering',
  's3:ObjectAcl:Put',
  's3:ObjectTagging:*',
  's3:ObjectTagging:Put',
  's3:ObjectTagging:Delete',
];

export const UNABLE_TO_VALIDATE = 'Unable to validate the following destination configurations';

/** A notification configuration as a request has it, checked but for whether its destinations let S3 in. */
export function readNotifications(
  configuration: NotificationConfiguration,
  bucket: Bucket,
  context: Context,
): Success<Notifications> | Failed {
  const { QueueConfigurations, TopicConfigurations, LambdaFunctionConfigurations } = configuration;
  const rules = [
    ...(QueueConfigurations ?? []).map((one) => ruleOf('queue', one.QueueArn, one, context)),
    ...(TopicConfigurations ?? []).map((one) => ruleOf('topic', one.TopicArn, one, context)),
    ...(LambdaFunctionConfigurations ?? []).map((one) =>
      ruleOf('function', one.LambdaFunctionArn, one, context),
    ),
  ];
  if (rules.length > s3Limits.notificationRules.max) {
    return invalidArgument(
      `A bucket can have up to ${s3Limits.notificationRules.max} notification configurations.`,
    );
  }
  const fault =
    filterFault(configuration) ?? firstOf(rules, (rule) => ruleFault(rule, bucket)) ?? overlapFault(rules);
  return fault ?? ok({ rules, eventBridge: configuration.EventBridgeConfiguration !== undefined });
}

type Configured = Pick<QueueConfiguration, 'Id' | 'Events' | 'Filter'>;

function ruleOf(
  kind: NotificationRule['kind'],
  arn: string | undefined,
  { Id, Events, Filter }: Configured,
  context: Context,
): NotificationRule {
  return {
    id: Id || context.uuid(),
    kind,
    arn: arn ?? '',
    events: [...(Events ?? [])],
    prefix: filterValue(Filter, 'prefix'),
    suffix: filterValue(Filter, 'suffix'),
  };
}

function filterValue(filter: NotificationConfigurationFilter | undefined, name: string): string {
  const rule = filter?.Key?.FilterRules?.find((one) => one.Name?.toLowerCase() === name);
  return rule?.Value ?? '';
}

function filterFault(configuration: NotificationConfiguration): Failed | undefined {
  const all: (QueueConfiguration | TopicConfiguration | LambdaFunctionConfiguration)[] = [
    ...(configuration.QueueConfigurations ?? []),
    ...(configuration.TopicConfigurations ?? []),
    ...(configuration.LambdaFunctionConfigurations ?? []),
  ];
  return firstOf(all, ({ Filter }) => {
    const names = (Filter?.Key?.FilterRules ?? []).map(({ Name = '' }) => Name.toLowerCase());
    if (names.some((name) => name !== 'prefix' && name !== 'suffix')) {
      return invalidArgument('filter rule name must be either prefix or suffix');
    }
    if (new Set(names).size === names.length) return undefined;
    return invalidArgument('Cannot specify more than one prefix rule and one suffix rule in a filter.');
  });
}

const SERVICES: Record<NotificationRule['kind'], string> = { queue: 'sqs', topic: 'sns', function: 'lambda' };

function ruleFault({ kind, arn, events }: NotificationRule, bucket: Bucket): Failed | undefined {
  const [head, , service, region] = arn.split(':');
  if (head !== 'arn' || service !== SERVICES[kind]) return invalidArgument('The ARN is not well formed');
  if (events.length === 0)
    return s3Fail(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  if (events.some((event) => !EVENTS.includes(event))) {
    return invalidArgument('The event is not supported for notifications');
  }
  if (region !== bucket.region) {
    return invalidArgument(
      'The notification destination service region is not valid for the bucket location constraint',
    );
  }
  // Source: S3 User Guide, the page above: FIFO queues and topics are no destinations. The text is that of any other
  // destination that S3 cannot use; which one it is for these, AWS does not document.
  return arn.endsWith('.fifo') ? invalidArgument(UNABLE_TO_VALIDATE) : undefined;
}

/**
 * Two rules of one event type may not both fit a key. Source: S3 User Guide, notification-how-to-filtering, "Examples of
 * notification configurations that aren't valid".
 */
function overlapFault(rules: NotificationRule[]): Failed | undefined {
  for (const [index, rule] of rules.entries()) {
    const fault = firstOf(rules.slice(index + 1), (other) => pairFault(rule, other));
    if (fault) return fault;
  }
  return undefined;
}

function pairFault(one: NotificationRule, other: NotificationRule): Failed | undefined {
  if (!sharesEvent(one, other)) return undefined;
  const prefixes = one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
  const suffixes = one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix);
  if (!prefixes || !suffixes) return undefined;
  const isFiltered = one.prefix + one.suffix + other.prefix + other.suffix !== '';
  return invalidArgument(
    isFiltered
      ? 'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.'
      : 'Configurations overlap. Configurations on the same bucket cannot share a common event type.',
  );
}

function sharesEvent(one: NotificationRule, other: NotificationRule): boolean {
  return one.events.some((event) => other.events.some((another) => isSameEvent(event, another)));
}

function isSameEvent(one: string, other: string): boolean {
  const stem = (event: string) => event.replace(/\*$/, '');
  if (one.endsWith('*') && other.startsWith(stem(one))) return true;
  return other.endsWith('*') ? one.startsWith(stem(other)) : one === other;
}

function firstOf<Item>(items: Item[], faultOf: (item: Item) => Failed | undefined): Failed | undefined {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault) return fault;
  }
  return undefined;
}

/** The configuration as GetBucketNotificationConfiguration shows it. */
export function shownNotifications({ rules, eventBridge }: Notifications): NotificationConfiguration {
  const of = (kind: NotificationRule['kind']) => rules.filter((rule) => rule.kind === kind);
  const orNone = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);
  return {
    QueueConfigurations: orNone(of('queue').map((rule) => ({ ...shownRule(rule), QueueArn: rule.arn }))),
    TopicConfigurations: orNone(of('topic').map((rule) => ({ ...shownRule(rule), TopicArn: rule.arn }))),
    LambdaFunctionConfigurations: orNone(
      of('function').map((rule) => ({ ...shownRule(rule), LambdaFunctionArn: rule.arn })),
    ),
    EventBridgeConfiguration: eventBridge ? {} : undefined,
  };
}

function shownRule({ id, events, prefix, suffix }: NotificationRule) {
  const FilterRules = [
    ...(prefix ? [{ Name: 'prefix' as const, Value: prefix }] : []),
    ...(suffix ? [{ Name: 'suffix' as const, Value: suffix }] : []),
  ];
  return {
    Id: id,
    Events: events as QueueConfiguration['Events'],
    Filter: FilterRules.length > 0 ? { Key: { FilterRules } } : undefined,
  };
}
