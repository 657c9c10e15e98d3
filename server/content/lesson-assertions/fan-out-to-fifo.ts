import 'server-only';
import { all, assertion, type LessonAssertion, solved } from './assertion';

/** Of the lessons on delivery, fan-out, S3 events and FIFO topics, by lesson. */
export const fanOutAssertions: Record<string, LessonAssertion[]> = {
  'delivery-retries': [
    assertion('00:05', 'asleep', 'nothing is published yet', {
      deliveries: 'delivered',
      from: 'orders',
      is: 0,
    }),
    assertion('00:10', 'asleep', 'the first order', { deliveries: 'delivered', to: 'billing', is: 1 }),
    assertion('00:20', 'asleep', 'the second', { deliveries: 'delivered', to: 'billing', is: 2 }),
    assertion('00:30', 'asleep', 'the third', { deliveries: 'delivered', to: 'billing', is: 3 }),
    assertion('01:11', 'asleep', 'the first order is dropped', {
      deliveries: 'failed',
      to: 'courier',
      body: 'order 1 ',
      is: 1,
    }),
    assertion(
      '01:35',
      'asleep',
      'three are lost when the server wakes up',
      all({ deliveries: 'failed', to: 'courier', is: 3 }, { deliveries: 'delivered', to: 'courier', is: 0 }),
    ),
    assertion(
      '00:05',
      'refused',
      'the packers’ five are dead letters after one try each',
      all(
        { deliveries: 'deadLettered', to: 'packing', is: 5 },
        { deliveries: 'retried', to: 'packing', is: 0 },
        { deliveries: 'failed', to: 'courier', is: 0 },
      ),
    ),
    assertion('00:20', 'refused', 'the move is refused', {
      calls: 'StartMessageMoveTask',
      result: 'InvalidParameterValue',
      is: 1,
    }),
    assertion('00:30', 'refused', 'the courier is being tried', {
      deliveries: 'retried',
      to: 'courier',
      is: 5,
    }),
    assertion(
      '01:02',
      'refused',
      'the courier’s join them',
      { deliveries: 'deadLettered', to: 'courier', is: 1 },
      solved,
    ),
  ],
  'sns-fifo': [
    assertion(
      '00:20',
      'two',
      'the warehouse is done, billing has Ben and one of Anna’s',
      all(
        { messages: 'processed', queue: 'warehouse.fifo', is: 6 },
        { messages: 'processed', queue: 'billing.fifo', body: 'Ben', is: 3 },
        { messages: 'processed', queue: 'billing.fifo', is: 4 },
      ),
    ),
    assertion('01:00', 'two', 'still stuck', { messages: 'processed', queue: 'billing.fifo', is: 4 }),
    assertion(
      '01:10',
      'two',
      'billing has caught up, in order',
      all({ messages: 'processed', queue: 'billing.fifo', is: 6 }, { messages: 'outOfOrder', is: 0 }),
    ),
    assertion(
      '00:40',
      'mixed',
      'both are done, and only one in order',
      all(
        { messages: 'processed', queue: 'ledger.fifo', is: 20 },
        { messages: 'processed', queue: 'counts', is: 20 },
        { messages: 'outOfOrder', queue: 'ledger.fifo', is: 0 },
        { messages: 'outOfOrder', queue: 'counts', is: { atLeast: 5 } },
        { calls: 'Publish', result: 'ok', is: { atLeast: 24 } },
      ),
    ),
    assertion('00:20', 'replay', 'the morning is through', { queue: 'billing.fifo', visible: 12 }),
    assertion('00:25', 'replay', 'nothing', { queue: 'audit.fifo', total: 0 }),
  ],
  'fan-out': [
    assertion(
      '00:05',
      'analyst',
      'five are refused, and gone',
      all(
        { denials: 'sqs:SendMessage', on: 'analyst', is: 5 },
        { deliveries: 'failed', to: 'analyst', is: 5 },
        { deliveries: 'delivered', to: 'billing', is: 5 },
      ),
    ),
    assertion(
      '00:10',
      'levels',
      'the analyst has a backlog, the packers have none',
      all({ queue: 'analyst', total: { atLeast: 8 } }, { queue: 'packing', visible: 0 }),
    ),
    assertion(
      '00:30',
      'levels',
      'one dead letter of billing, ten of the subscription',
      all({ queue: 'billing-dlq', visible: 1 }, { queue: 'undelivered', visible: 10 }),
    ),
  ],
  's3-events': [
    assertion('00:04', 'refusals', 'two rules overlap', {
      calls: 'PutBucketNotificationConfiguration',
      by: 'script',
      result: 'InvalidArgument',
      is: 1,
    }),
    assertion('00:06', 'refusals', 'no FIFO', {
      calls: 'PutBucketNotificationConfiguration',
      by: 'script',
      result: 'InvalidArgument',
      is: 2,
    }),
    assertion(
      '00:08',
      'refusals',
      'the queue does not let S3 in, and thumbnails is told as before',
      all(
        {
          calls: 'PutBucketNotificationConfiguration',
          by: 'script',
          result: 'InvalidArgument',
          is: 3,
        },
        { denials: 'sqs:SendMessage', on: 'moderation', is: 1 },
        { deliveries: 'delivered', from: 'covers', to: 'thumbnails', is: 8 },
      ),
    ),
    assertion('00:01', 'test-event', 'the test event and one photograph', {
      queue: 'thumbnails',
      visible: 2,
    }),
  ],
};
