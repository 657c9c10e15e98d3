import { DEFAULT_REGION } from '../../kernel/world-options';
import type { BucketNotificationSpec, BucketSpec } from '../../s3/spec';
import type { ResourceKind } from './directory';
import { documentText, ownerCall, phase, type Scene } from './steps';

type Bucket = Pick<BucketSpec, 'name' | 'account' | 'policy'>;
type Notifications = Pick<BucketSpec, 'name' | 'notifications' | 'eventBridge'>;

export const bucketsPhase = phase<Bucket>({
  list: ({ topology }) => topology.buckets.map(({ name, account, policy }) => ({ name, account, policy })),
  create({ name, policy }, scene) {
    const home = scene.homeOf(name);
    // S3 takes no constraint for its oldest Region.
    const elsewhere = home.region === DEFAULT_REGION ? undefined : { LocationConstraint: home.region };
    const create = { Bucket: name, CreateBucketConfiguration: elsewhere };
    const calls = [ownerCall('s3', 'CreateBucket', create, home)];
    return policy ? [...calls, putPolicy({ name, policy }, scene)] : calls;
  },
  update({ name, policy }, scene) {
    if (policy) return [putPolicy({ name, policy }, scene)];
    return [ownerCall('s3', 'DeleteBucketPolicy', { Bucket: name }, scene.homeOf(name))];
  },
  remove: ({ name }, scene) => [ownerCall('s3', 'DeleteBucket', { Bucket: name }, scene.homeOf(name))],
});

function putPolicy({ name, policy }: Bucket, scene: Scene) {
  const request = { Bucket: name, Policy: documentText(policy, scene) };
  return ownerCall('s3', 'PutBucketPolicy', request, scene.homeOf(name));
}

/** S3 checks at once that it may deliver, so notifications come when what they name and its policy are there. */
export const notificationsPhase = phase<Notifications>({
  list: ({ topology }) =>
    topology.buckets
      .filter(({ notifications, eventBridge }) => notifications?.length || eventBridge)
      .map(({ name, notifications, eventBridge }) => ({ name, notifications, eventBridge })),
  create: (spec, scene) => [putNotifications(spec, scene)],
  remove: ({ name }, scene) => [putNotifications({ name }, scene)],
});

function putNotifications({ name, notifications = [], eventBridge }: Notifications, scene: Scene) {
  const to = (kind: ResourceKind) =>
    notifications.flatMap((one, index) =>
      scene.kindOf(one.to) === kind ? [{ ...notification(one, index), arn: scene.arnOf(one.to) }] : [],
    );
  const NotificationConfiguration = {
    QueueConfigurations: to('queue').map(({ arn, ...more }) => ({ ...more, QueueArn: arn })),
    TopicConfigurations: to('topic').map(({ arn, ...more }) => ({ ...more, TopicArn: arn })),
    LambdaFunctionConfigurations: to('function').map(({ arn, ...more }) => ({
      ...more,
      LambdaFunctionArn: arn,
    })),
    EventBridgeConfiguration: eventBridge ? {} : undefined,
  };
  const request = { Bucket: name, NotificationConfiguration };
  return ownerCall('s3', 'PutBucketNotificationConfiguration', request, scene.homeOf(name));
}

function notification({ events, prefix, suffix, to }: BucketNotificationSpec, index: number) {
  const FilterRules = [
    ...(prefix === undefined ? [] : [{ Name: 'prefix', Value: prefix }]),
    ...(suffix === undefined ? [] : [{ Name: 'suffix', Value: suffix }]),
  ];
  const Filter = FilterRules.length > 0 ? { Key: { FilterRules } } : undefined;
  return { Id: `${index + 1}-to-${to}`, Events: events, Filter };
}
