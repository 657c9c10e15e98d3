import { effectiveTopicPolicy } from './delivery-policy';
import { snsLimits } from './limits';
import type { Topic } from './topic';

/** The attributes of a topic as GetTopicAttributes tells them: those that AWS always shows, and what differs from the default. */
export function topicAttributeTexts(topic: Topic): { [name: string]: string } {
  const { identity, settings } = topic;
  return defined({
    TopicArn: identity.arn,
    Owner: identity.accountId,
    Policy: settings.policyText,
    DisplayName: settings.displayName,
    SubscriptionsPending: String(topic.pending),
    SubscriptionsConfirmed: String(topic.confirmed),
    SubscriptionsDeleted: String(topic.deleted),
    DeliveryPolicy: settings.deliveryPolicy && JSON.stringify(settings.deliveryPolicy),
    EffectiveDeliveryPolicy: effectiveTopicPolicy(settings.deliveryPolicy),
    KmsMasterKeyId: settings.kmsMasterKeyId,
    SignatureVersion: settings.signatureVersion === '1' ? undefined : settings.signatureVersion,
    TracingConfig: settings.tracingConfig === 'PassThrough' ? undefined : settings.tracingConfig,
    MaximumMessageSize: ownSize(settings.maximumMessageSize),
    ...settings.feedback,
    ...(identity.fifo && fifoTexts(topic)),
  });
}

function ownSize(bytes: number): string | undefined {
  return bytes === snsLimits.maximumMessageSizeBytes.default ? undefined : String(bytes);
}

function fifoTexts({ settings }: Topic): { [name: string]: string | undefined } {
  return {
    FifoTopic: 'true',
    ContentBasedDeduplication: String(settings.contentBasedDeduplication),
    FifoThroughputScope: settings.throughputScope,
    ArchivePolicy: settings.archivePolicy,
  };
}

function defined(texts: { [name: string]: string | undefined }): { [name: string]: string } {
  const entries = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
