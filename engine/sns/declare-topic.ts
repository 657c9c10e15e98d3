import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { grantedPolicy } from '../topology/grants';
import { use } from '../topology/name-use';
import { documentText, given, ownerCall, provisioner } from '../topology/provisioner';
import type { Resource } from '../topology/resource-scope';
import type { TopicSpec } from './spec';

/** AWS's own key for topics, which nobody declares. */
const OWN_KEY = 'aws/sns';

export const topicKind: Kind<TopicSpec> = {
  word: 'topic',
  home: ({ account, region }) => ({ accountId: account, region }),
  arn: topicArn,
  address: topicArn,
  uses: ({ key }) => [use('key', key === OWN_KEY ? undefined : key, ['keys'])],
  needs: ({ key }) => (key ? ['kms'] : []),
  provision: [
    provisioner<TopicSpec>({
      stage: ['resource', 2],
      list: (context) => context.specs('topics').map((topic) => granted(topic, context)),
      create(spec, context) {
        const Attributes = attributesOf(spec, context);
        return [snsCall('CreateTopic', spec, context, { Name: spec.name, Attributes })];
      },
      update(spec, context, before, contextBefore) {
        const old = attributesOf(before, contextBefore) ?? {};
        const wanted = attributesOf(spec, context) ?? {};
        const names = [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
        const TopicArn = context.arnOf(spec.name);
        return names
          .filter((name) => old[name] !== wanted[name])
          .map((AttributeName) => {
            const AttributeValue = wanted[AttributeName] ?? UNDECLARED[AttributeName] ?? '';
            return snsCall('SetTopicAttributes', spec, context, { TopicArn, AttributeName, AttributeValue });
          });
      },
      remove: (spec, context) => [
        snsCall('DeleteTopic', spec, context, { TopicArn: context.arnOf(spec.name) }),
      ],
    }),
  ],
};

function topicArn({ name, region, accountId }: Resource): string {
  return `arn:aws:sns:${region}:${accountId}:${name}`;
}

function snsCall(operation: string, { name }: TopicSpec, { homeOf }: CompileContext, request: object) {
  return ownerCall('sns', operation, request, homeOf(name));
}

/** A topic's policy replaces the one that lets its own account in, so that is written with it. */
function granted(topic: TopicSpec, context: CompileContext): TopicSpec {
  const policy = grantedPolicy('sns:Publish', topic, context);
  if (!policy) return topic;
  const owner = {
    Sid: 'owner',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${context.homeOf(topic.name).accountId}:root` },
    Action: 'sns:*',
    Resource: context.arnOf(topic.name),
  };
  return { ...topic, policy: { ...policy, Statement: [owner, ...policy.Statement] } };
}

/** What SNS gives a topic that never had the attribute, where that is not nothing. */
const UNDECLARED: Record<string, string> = {
  ContentBasedDeduplication: 'false',
  FifoThroughputScope: 'Topic',
  ArchivePolicy: '{}',
};

function attributesOf(spec: TopicSpec, context: CompileContext): Record<string, string> | undefined {
  const isFifo = spec.name.endsWith('.fifo');
  return given({
    FifoTopic: isFifo ? 'true' : undefined,
    DisplayName: spec.displayName,
    ContentBasedDeduplication: spec.contentBasedDeduplication?.toString(),
    FifoThroughputScope: spec.throughputScope,
    ArchivePolicy: spec.archiveDays && JSON.stringify({ MessageRetentionPeriod: String(spec.archiveDays) }),
    MaximumMessageSize: spec.maxMessageSize?.toString(),
    Policy: spec.policy && documentText(spec.policy, context),
    DeliveryPolicy: spec.deliveryPolicy && JSON.stringify(spec.deliveryPolicy),
    KmsMasterKeyId: keyId(spec, context),
  } as Record<string, string | undefined>);
}

function keyId({ name, key }: TopicSpec, context: CompileContext): string | undefined {
  if (key === undefined) return undefined;
  if (key === OWN_KEY) return `alias/${OWN_KEY}`;
  const isOwn = context.homeOf(key).accountId === context.homeOf(name).accountId;
  return isOwn ? context.addressOf(key) : context.arnOf(key);
}
