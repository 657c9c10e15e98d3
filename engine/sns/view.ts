/** A topic as a sandbox draws it. */
export interface TopicView {
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

/** A subscription: an edge of the drawing from its topic to its endpoint, with its filter on it. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
export interface SubscriptionView {
  /** Its declared name, or one made as a declaration would; its ARN where no topology is known. */
  name: string;
  arn: string;
  /** Name of its topic. */
  topic: string;
  topicArn: string;
  protocol: string;
  endpoint: string;
  /** Name of the resource it delivers to, or the endpoint's text when the topology does not know it. */
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

/** The kinds that SNS shows, by their key in the view of a world. */
export interface SnsViews {
  topics: TopicView;
  subscriptions: SubscriptionView;
}

/** Topics by name, one of another account or Region than an earlier one by its ARN; subscriptions by ARN, oldest first. */
export interface SnsView {
  topics: Record<string, TopicView>;
  subscriptions: Record<string, SubscriptionView>;
}
