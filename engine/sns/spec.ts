/** An SNS topic. */
export interface TopicSpec {
  /** A name that ends in `.fifo` makes a FIFO topic. */
  name: string;
  displayName?: string;
  contentBasedDeduplication?: boolean;
  /** FifoThroughputScope; default `'Topic'`. */
  throughputScope?: 'Topic' | 'MessageGroup';
  /** ArchivePolicy of a FIFO topic: days that messages can be replayed, 1 to 365. */
  archiveDays?: number;
  /** MaximumMessageSize in bytes. */
  maxMessageSize?: number;
  /** Access policy document; left out, the topic has AWS's default one. */
  policy?: Record<string, unknown>;
  /** Delivery policy document of the topic's http(s) subscriptions. */
  deliveryPolicy?: Record<string, unknown>;
  /** Name of a declared key, or `'aws/sns'` for AWS's own; left out, the topic is not encrypted with KMS. */
  key?: string;
  /** Account that owns it; default the world's. */
  account?: string;
  /** Region it lives in; default the world's. */
  region?: string;
}

/** A subscription. Its protocol follows from what `to` names, but for an inbox that wants JSON. */
export interface SubscriptionSpec {
  /** Unique among subscriptions; `<topic>-<to>` when left out. */
  name?: string;
  topic: string;
  /** Name of a declared queue, function, inbox, phone, webhook, app or delivery stream. */
  to: string;
  protocol?:
    | 'sqs'
    | 'lambda'
    | 'http'
    | 'https'
    | 'email'
    | 'email-json'
    | 'sms'
    | 'application'
    | 'firehose';
  /** FilterPolicy. */
  filter?: Record<string, unknown>;
  /** Default `'MessageAttributes'`. */
  filterScope?: 'MessageAttributes' | 'MessageBody';
  /** RawMessageDelivery. */
  raw?: boolean;
  /** Name of a declared queue: RedrivePolicy of the subscription. */
  redriveTo?: string;
  /** DeliveryPolicy of an http(s) subscription. */
  deliveryPolicy?: Record<string, unknown>;
  /** False leaves an inbox, phone or webhook unconfirmed: whoever reads its confirmation message confirms. Default true. */
  confirmed?: boolean;
}

/** The kinds that SNS lets a topology declare, by their key. */
export interface SnsKinds {
  topics: TopicSpec;
  subscriptions: SubscriptionSpec;
}
