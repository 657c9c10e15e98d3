import type { PolicyDocument } from '../kernel/access';
import { sqsLimits } from './limits';

export type RedrivePolicy = {
  deadLetterTargetArn: string;
  maxReceiveCount: number;
};

export type RedriveAllowPolicy = {
  redrivePermission: 'allowAll' | 'denyAll' | 'byQueue';
  sourceQueueArns?: string[];
};

/** A queue's settable attributes, read. Policies are kept as the text that was given, and read beside it. */
export type QueueSettings = {
  delaySeconds: number;
  maximumMessageSize: number;
  retentionSeconds: number;
  waitTimeSeconds: number;
  visibilityTimeoutSeconds: number;
  policyText?: string;
  policy?: PolicyDocument;
  redrive?: RedrivePolicy;
  redriveAllow?: RedriveAllowPolicy;
  kmsMasterKeyId?: string;
  kmsReuseSeconds: number;
  sqsManagedSse: boolean;
  contentBasedDeduplication: boolean;
  deduplicationScope: 'queue' | 'messageGroup';
  fifoThroughputLimit: 'perQueue' | 'perMessageGroupId';
};

export function defaultSettings(): QueueSettings {
  return {
    delaySeconds: sqsLimits.delaySeconds.default,
    maximumMessageSize: sqsLimits.maximumMessageSizeBytes.default,
    retentionSeconds: sqsLimits.retentionSeconds.default,
    waitTimeSeconds: sqsLimits.waitTimeSeconds.default,
    visibilityTimeoutSeconds: sqsLimits.visibilityTimeoutSeconds.default,
    kmsReuseSeconds: sqsLimits.kmsReuseSeconds.default,
    sqsManagedSse: true,
    contentBasedDeduplication: false,
    deduplicationScope: 'queue',
    fifoThroughputLimit: 'perQueue',
  };
}
