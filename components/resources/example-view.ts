import type { WorldView } from '@/engine/client/view';
import type { RecipientView } from '@/engine/recipients/view';
import type { SubscriptionView } from '@/engine/sns/view';
import type { QueueView } from '@/engine/sqs/view';

const home = { accountId: '123456789012', region: 'us-east-1' };

/** For tests: a subscription of `orders` that has delivered three messages. */
export function exampleSubscription(to: string, more: Partial<SubscriptionView> = {}): SubscriptionView {
  return {
    name: `orders-${to}`,
    arn: `arn:aws:sns:us-east-1:123456789012:orders:${to}`,
    topic: 'orders',
    topicArn: 'arn:aws:sns:us-east-1:123456789012:orders',
    protocol: 'sqs',
    endpoint: to,
    to,
    confirmed: true,
    createdAtMs: 0,
    raw: false,
    delivered: 3,
    filteredOut: 0,
    failed: 0,
    retrying: 0,
    deadLettered: 0,
    ...more,
  };
}

/** For tests: a queue in which nothing is. */
export function exampleQueue(name: string): QueueView {
  return {
    name,
    url: `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`,
    arn: `arn:aws:sqs:us-east-1:123456789012:${name}`,
    accountId: '123456789012',
    fifo: false,
    visible: 0,
    inFlight: 0,
    delayed: 0,
    visibilityTimeoutMs: 30_000,
    delayMs: 0,
    retentionMs: 345_600_000,
    waitTimeMs: 0,
    waiting: 0,
    messages: [],
  };
}

/** For tests: a recipient that nothing has reached. */
export function exampleRecipient(
  kind: RecipientView['kind'],
  name: string,
  more: Partial<RecipientView> = {},
): RecipientView {
  return { name, kind, address: `${name}@example.com`, received: [], receivedTotal: 0, ...more };
}

/** For tests: a world with one of everything but queues and actors. */
export const exampleView: WorldView = {
  atMs: 5000,
  queues: {},
  producers: {},
  consumers: {},
  autoScaling: {},
  travels: [],
  topics: {
    orders: {
      name: 'orders',
      arn: 'arn:aws:sns:us-east-1:123456789012:orders',
      ...home,
      fifo: false,
      published: 4,
      deduplicated: 0,
      encrypted: true,
    },
  },
  subscriptions: {
    'orders-billing': exampleSubscription('billing', { filter: '{"kind":["paid"]}', filteredOut: 1 }),
    'only-for-anna': exampleSubscription('anna', {
      name: 'only-for-anna',
      protocol: 'email',
      confirmed: false,
    }),
  },
  recipients: {
    anna: exampleRecipient('inbox', 'anna'),
    partner: exampleRecipient('webhook', 'partner', { address: 'https://partner.example.com/', status: 500 }),
  },
  functions: {
    count: {
      name: 'count',
      arn: 'arn:aws:lambda:us-east-1:123456789012:function:count',
      accountId: home.accountId,
      running: 1,
      queued: 2,
      succeeded: 3,
      failed: 4,
      throttled: 5,
      invocations: [],
    },
  },
  buckets: {
    photos: {
      name: 'photos',
      ...home,
      objects: [{ key: 'a.jpg', size: 3, atMs: 1000 }],
      objectsTotal: 1,
      notified: 1,
    },
  },
  buses: {
    default: {
      name: 'default',
      arn: 'arn:aws:events:us-east-1:123456789012:event-bus/default',
      received: 2,
      unmatched: 1,
    },
  },
  rules: {
    big: {
      name: 'big',
      arn: 'arn:aws:events:us-east-1:123456789012:rule/big',
      isEnabled: true,
      targets: [],
      bus: 'default',
      to: ['billing'],
      matched: 1,
      failed: 0,
    },
  },
  alarms: {
    late: {
      name: 'late',
      arn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:late',
      state: 'ALARM',
      metric: 'Age',
      threshold: 60,
      value: 75,
      to: 'orders',
    },
  },
  denials: [
    {
      atMs: 1000,
      action: 'sns:Publish',
      resource: 'orders',
      principal: 'intern',
      reason: 'No statement allows it.',
    },
  ],
};
