import { DEFAULT_REGION } from '../kernel/world-options';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { use } from '../topology/name-use';
import { documentText, ownerCall, provisioner } from '../topology/provisioner';
import type { BucketNotificationSpec, BucketSpec } from './spec';

type Bucket = Pick<BucketSpec, 'name' | 'account' | 'policy'>;
type Notifications = Pick<BucketSpec, 'name' | 'notifications' | 'eventBridge'>;

const buckets = provisioner<Bucket>({
  stage: ['resource', 3],
  list: (context) => context.specs('buckets').map(({ name, account, policy }) => ({ name, account, policy })),
  create({ name, policy }, context) {
    const home = context.homeOf(name);
    // S3 takes no constraint for its oldest Region.
    const elsewhere = home.region === DEFAULT_REGION ? undefined : { LocationConstraint: home.region };
    const create = { Bucket: name, CreateBucketConfiguration: elsewhere };
    const calls = [ownerCall('s3', 'CreateBucket', create, home)];
    return policy ? [...calls, putPolicy({ name, policy }, context)] : calls;
  },
  update({ name, policy }, context) {
    if (policy) return [putPolicy({ name, policy }, context)];
    return [ownerCall('s3', 'DeleteBucketPolicy', { Bucket: name }, context.homeOf(name))];
  },
  remove: ({ name }, context) => [ownerCall('s3', 'DeleteBucket', { Bucket: name }, context.homeOf(name))],
});

function putPolicy({ name, policy }: Bucket, context: CompileContext) {
  const request = { Bucket: name, Policy: documentText(policy, context) };
  return ownerCall('s3', 'PutBucketPolicy', request, context.homeOf(name));
}

/** S3 checks at once that it may deliver, so notifications come when what they name and its policy are there. */
const notifications = provisioner<Notifications>({
  stage: ['connection', 2],
  list: (context) =>
    context
      .specs('buckets')
      .filter(({ notifications, eventBridge }) => notifications?.length || eventBridge)
      .map(({ name, notifications, eventBridge }) => ({ name, notifications, eventBridge })),
  create: (spec, context) => [putNotifications(spec, context)],
  remove: ({ name }, context) => [putNotifications({ name }, context)],
});

function putNotifications({ name, notifications = [], eventBridge }: Notifications, context: CompileContext) {
  const to = (kind: string) =>
    notifications.flatMap((one, index) =>
      context.kindOf(one.to) === kind ? [{ ...notification(one, index), arn: context.arnOf(one.to) }] : [],
    );
  const NotificationConfiguration = {
    QueueConfigurations: to('queues').map(({ arn, ...more }) => ({ ...more, QueueArn: arn })),
    TopicConfigurations: to('topics').map(({ arn, ...more }) => ({ ...more, TopicArn: arn })),
    LambdaFunctionConfigurations: to('functions').map(({ arn, ...more }) => ({
      ...more,
      LambdaFunctionArn: arn,
    })),
    EventBridgeConfiguration: eventBridge ? {} : undefined,
  };
  const request = { Bucket: name, NotificationConfiguration };
  return ownerCall('s3', 'PutBucketNotificationConfiguration', request, context.homeOf(name));
}

function notification({ events, prefix, suffix, to }: BucketNotificationSpec, index: number) {
  const FilterRules = [
    ...(prefix === undefined ? [] : [{ Name: 'prefix', Value: prefix }]),
    ...(suffix === undefined ? [] : [{ Name: 'suffix', Value: suffix }]),
  ];
  const Filter = FilterRules.length > 0 ? { Key: { FilterRules } } : undefined;
  return { Id: `${index + 1}-to-${to}`, Events: events, Filter };
}

export const bucketKind: Kind<BucketSpec> = {
  word: 'bucket',
  home: ({ account }) => ({ accountId: account }),
  arn: ({ name }) => `arn:aws:s3:::${name}`,
  uses: ({ notifications }) => [
    use(
      'notifications',
      notifications?.map(({ to }) => to),
      ['queues', 'topics', 'functions'],
    ),
  ],
  delivers: ({ name, notifications = [] }) => [
    { from: name, principal: 's3.amazonaws.com', to: notifications.map(({ to }) => to) },
  ],
  needs: ({ eventBridge }) => (eventBridge ? ['eventbridge'] : []),
  provision: [buckets, notifications],
};
