import type { TopicSpec } from '../../sns/spec';
import { documentText, given, ownerCall, phase, type Scene } from './steps';

export const topicsPhase = phase<TopicSpec>({
  list: ({ topology }) => topology.topics,
  create(spec, scene) {
    const Attributes = topicAttributes(spec, scene);
    return [ownerCall('sns', 'CreateTopic', { Name: spec.name, Attributes }, scene.homeOf(spec.name))];
  },
  update(spec, scene, before, sceneBefore) {
    const old = topicAttributes(before, sceneBefore) ?? {};
    const wanted = topicAttributes(spec, scene) ?? {};
    const names = [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
    const TopicArn = scene.arnOf(spec.name);
    return names
      .filter((name) => old[name] !== wanted[name])
      .map((AttributeName) => {
        const AttributeValue = wanted[AttributeName] ?? UNDECLARED[AttributeName] ?? '';
        return ownerCall(
          'sns',
          'SetTopicAttributes',
          { TopicArn, AttributeName, AttributeValue },
          scene.homeOf(spec.name),
        );
      });
  },
  remove: ({ name }, scene) => [
    ownerCall('sns', 'DeleteTopic', { TopicArn: scene.arnOf(name) }, scene.homeOf(name)),
  ],
});

/** What SNS gives a topic that never had the attribute, where that is not nothing. */
const UNDECLARED: Record<string, string> = {
  ContentBasedDeduplication: 'false',
  FifoThroughputScope: 'Topic',
  ArchivePolicy: '{}',
};

function topicAttributes(spec: TopicSpec, scene: Scene): Record<string, string> | undefined {
  const isFifo = spec.name.endsWith('.fifo');
  return given({
    FifoTopic: isFifo ? 'true' : undefined,
    DisplayName: spec.displayName,
    ContentBasedDeduplication: spec.contentBasedDeduplication?.toString(),
    FifoThroughputScope: spec.throughputScope,
    ArchivePolicy: spec.archiveDays && JSON.stringify({ MessageRetentionPeriod: String(spec.archiveDays) }),
    MaximumMessageSize: spec.maxMessageSize?.toString(),
    Policy: spec.policy && documentText(spec.policy, scene),
    DeliveryPolicy: spec.deliveryPolicy && JSON.stringify(spec.deliveryPolicy),
    KmsMasterKeyId: keyId(spec, scene),
  } as Record<string, string | undefined>);
}

function keyId({ name, key }: TopicSpec, scene: Scene): string | undefined {
  if (key === undefined) return undefined;
  if (key === 'aws/sns') return 'alias/aws/sns';
  const isOwn = scene.homeOf(key).accountId === scene.homeOf(name).accountId;
  return isOwn ? scene.addressOf(key) : scene.arnOf(key);
}
