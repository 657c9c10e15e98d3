import type { QueueAttributeName } from '@aws-sdk/client-sqs';
import type { Queue } from './queue';
import type { QueueSettings } from './queue-settings';

type Texts = Partial<Record<QueueAttributeName, string>>;

/** The settable attributes that a queue has, as texts; what is not set is left out, as AWS does. */
export function settingTexts(settings: QueueSettings, fifo: boolean): Texts {
  const { redrive, redriveAllow, kmsMasterKeyId } = settings;
  return {
    DelaySeconds: String(settings.delaySeconds),
    MaximumMessageSize: String(settings.maximumMessageSize),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(settings.waitTimeSeconds),
    VisibilityTimeout: String(settings.visibilityTimeoutSeconds),
    Policy: settings.policyText,
    RedrivePolicy: redrive && JSON.stringify(redrive),
    RedriveAllowPolicy: redriveAllow && JSON.stringify(redriveAllow),
    KmsMasterKeyId: kmsMasterKeyId,
    KmsDataKeyReusePeriodSeconds: kmsMasterKeyId === undefined ? undefined : String(settings.kmsReuseSeconds),
    SqsManagedSseEnabled: String(settings.sqsManagedSse),
    ...(fifo ? fifoTexts(settings) : {}),
  };
}

function fifoTexts(settings: QueueSettings): Texts {
  return {
    FifoQueue: 'true',
    ContentBasedDeduplication: String(settings.contentBasedDeduplication),
    DeduplicationScope: settings.deduplicationScope,
    FifoThroughputLimit: settings.fifoThroughputLimit,
  };
}

/** All attributes of GetQueueAttributes. Created and modified are in seconds, unlike a message's timestamps. */
export function attributeTexts(queue: Queue): Texts {
  return {
    ...settingTexts(queue.settings, queue.identity.fifo),
    QueueArn: queue.identity.arn,
    ApproximateNumberOfMessages: String(queue.visible),
    ApproximateNumberOfMessagesNotVisible: String(queue.inFlight.size),
    ApproximateNumberOfMessagesDelayed: String(queue.delayed.size),
    CreatedTimestamp: String(Math.floor(queue.identity.createdAtMs / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.memory.lastModifiedMs / 1000)),
  };
}
