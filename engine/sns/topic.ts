import type { PolicyDocument } from '../kernel/access';
import { ExpiringMap } from '../structures/expiring-map';
import type { TopicDeliveryPolicy } from './delivery-policy';
import { snsLimits } from './limits';
import type { Subscription } from './subscription';

/** Who a topic is; never changes. */
export type TopicIdentity = {
  name: string;
  arn: string;
  region: string;
  accountId: string;
  fifo: boolean;
  createdAtMs: number;
};

/** The attributes that a topic's owner sets. */
export type TopicSettings = {
  displayName: string;
  policy: PolicyDocument;
  policyText: string;
  deliveryPolicy?: TopicDeliveryPolicy;
  kmsMasterKeyId?: string;
  signatureVersion: '1' | '2';
  tracingConfig: 'PassThrough' | 'Active';
  contentBasedDeduplication: boolean;
  throughputScope: 'Topic' | 'MessageGroup';
  /** ArchivePolicy as its text. */
  archivePolicy?: string;
  maximumMessageSize: number;
  /** …FeedbackRoleArn and …FeedbackSampleRate, by attribute name. */
  feedback: { [name: string]: string };
};

/** What has happened on a topic since CloudWatch was last told. */
export type TopicMinute = {
  published: number;
  publishedBytes: { sum: number; minimum: number; maximum: number };
  delivered: number;
  failed: number;
  filteredOut: number;
  redriven: number;
  failedToRedrive: number;
};

export function emptyTopicMinute(): TopicMinute {
  return {
    published: 0,
    publishedBytes: { sum: 0, minimum: 0, maximum: 0 },
    delivered: 0,
    failed: 0,
    filteredOut: 0,
    redriven: 0,
    failedToRedrive: 0,
  };
}

/** What a FIFO topic answered to a publish whose repetition it does not deliver again. */
export type RememberedPublish = { messageId: string; sequenceNumber: string };

export class Topic {
  /** By ARN, oldest first. */
  readonly subscriptions = new Map<string, Subscription>();
  /** By protocol and endpoint. */
  readonly endpoints = new Map<string, Subscription>();
  readonly publishes = new ExpiringMap<RememberedPublish>(snsLimits.deduplicationSeconds.value * 1000);
  tags: { [key: string]: string } = {};
  dataProtectionPolicy: string | undefined;
  nextSequence = 1;
  published = 0;
  deduplicated = 0;
  confirmed = 0;
  deleted = 0;
  lastActiveMs = 0;
  minute: TopicMinute = emptyTopicMinute();

  constructor(
    readonly identity: TopicIdentity,
    public settings: TopicSettings,
  ) {}

  get pending(): number {
    return this.subscriptions.size - this.confirmed;
  }
}

export function endpointKey(protocol: string, endpoint: string): string {
  return `${protocol} ${endpoint}`;
}
