import type { SubscriptionDeliveryPolicy } from './delivery-policy';
import { type FilterPolicy, readFilterPolicy } from './filter/filter-policy';

export const PROTOCOLS = [
  'application',
  'email',
  'email-json',
  'firehose',
  'http',
  'https',
  'lambda',
  'sms',
  'sqs',
] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export type FilterPolicyScope = 'MessageAttributes' | 'MessageBody';

/** What a subscriber has chosen. */
export type SubscriptionSettings = {
  raw: boolean;
  /** FilterPolicy as its text. */
  filterPolicy?: string;
  filterScope: FilterPolicyScope;
  /** RedrivePolicy: ARN of the dead-letter queue. */
  deadLetterTargetArn?: string;
  deliveryPolicy?: SubscriptionDeliveryPolicy;
  roleArn?: string;
  /** ReplayPolicy as its text. */
  replayPolicy?: string;
};

/** Who a subscription is; never changes. */
export type SubscriptionIdentity = {
  arn: string;
  topicArn: string;
  protocol: Protocol;
  endpoint: string;
  /** Name of the resource behind the endpoint. */
  to: string;
  ownerAccountId: string;
  principalArn: string;
  createdAtMs: number;
};

/** What is true of a subscription at the moment. */
export type SubscriptionStatus = {
  confirmed: boolean;
  /** Of the confirmation that waits, and when it runs out. */
  token?: string;
  tokenExpiresAtMs: number;
  confirmationWasAuthenticated: boolean;
  authenticateOnUnsubscribe: boolean;
  delivered: number;
  filteredOut: number;
  failed: number;
  /** Deliveries that wait for their next attempt. */
  retrying: number;
  deadLettered: number;
  /** A throttled endpoint takes its next delivery then. */
  nextSlotMs: number;
};

export function newStatus(): SubscriptionStatus {
  return {
    confirmed: false,
    tokenExpiresAtMs: 0,
    confirmationWasAuthenticated: false,
    authenticateOnUnsubscribe: false,
    delivered: 0,
    filteredOut: 0,
    failed: 0,
    retrying: 0,
    deadLettered: 0,
    nextSlotMs: 0,
  };
}

/** A delivery, as the order of its group knows it. */
interface OrderedDelivery {
  next: OrderedDelivery | undefined;
}

type GroupOrder = Map<string, OrderedDelivery>;

export class Subscription {
  /** FIFO: the last delivery of each group that has one under way; it points to nothing, the others to their successor. */
  readonly groupOrder: GroupOrder = new Map();
  /** False once it is deleted: what is still on its way to it is dropped. */
  alive = true;

  private chosen: SubscriptionSettings;
  private compiled: FilterPolicy | undefined;

  constructor(
    readonly identity: SubscriptionIdentity,
    settings: SubscriptionSettings,
    readonly status: SubscriptionStatus,
  ) {
    this.chosen = settings;
    this.compiled = filterOf(settings);
  }

  get settings(): SubscriptionSettings {
    return this.chosen;
  }

  set settings(settings: SubscriptionSettings) {
    this.chosen = settings;
    this.compiled = filterOf(settings);
  }

  /** The filter policy, taken apart once; undefined when every message passes. */
  get filter(): FilterPolicy | undefined {
    return this.compiled;
  }
}

/** Only a policy that was found valid becomes a setting. */
function filterOf({ filterPolicy, filterScope }: SubscriptionSettings): FilterPolicy | undefined {
  const read = filterPolicy === undefined ? undefined : readFilterPolicy(filterPolicy, filterScope);
  return read?.ok ? read.filter : undefined;
}
