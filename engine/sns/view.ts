/** A topic as `describe` shows it. */
export interface SnsTopicView {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  fifo: boolean;
  published: number;
  /** Publishes that a FIFO topic accepted and did not deliver again. */
  deduplicated: number;
  /** Messages that a FIFO topic's archive holds; undefined without an archive. */
  archived?: number;
  encrypted: boolean;
  kmsMasterKeyId?: string;
}

/** A subscription as `describe` shows it. Moments are virtual time in milliseconds since the Unix epoch. */
export interface SnsSubscriptionView {
  arn: string;
  /** Name of its topic. */
  topic: string;
  topicArn: string;
  protocol: string;
  endpoint: string;
  /** Name of the resource it delivers to, or the endpoint's text. */
  to: string;
  confirmed: boolean;
  createdAtMs: number;
  /** FilterPolicy as its text. */
  filter?: string;
  filterScope?: 'MessageAttributes' | 'MessageBody';
  raw: boolean;
  /** Name of the queue. */
  deadLetterQueue?: string;
  delivered: number;
  filteredOut: number;
  failed: number;
  /** Deliveries that wait for their next attempt. */
  retrying: number;
  deadLettered: number;
}

/** Topics by name, one of another account or Region than an earlier one by its ARN; subscriptions by ARN, oldest first. */
export interface SnsView {
  topics: Record<string, SnsTopicView>;
  subscriptions: Record<string, SnsSubscriptionView>;
}
