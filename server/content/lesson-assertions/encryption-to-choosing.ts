import 'server-only';
import { all, assertion, type LessonAssertion } from './assertion';

/** Of the lessons on encryption, policies, accounts and choosing, by lesson. */
export const securityAssertions: Record<string, LessonAssertion[]> = {
  encryption: [
    assertion('00:20', 'closed', 'nothing has been let in', {
      deliveries: 'deadLettered',
      to: 'billing',
      is: 20,
    }),
    assertion('00:01', 'closed', 'the first is refused', { denials: 'kms:GenerateDataKey', is: 1 }),
    assertion(
      '00:10',
      'closed',
      'the key refuses, packing notices nothing',
      all(
        { denials: 'kms:GenerateDataKey', is: 10 },
        { denials: 'sqs:SendMessage', is: 0 },
        { queue: 'billing', total: 0 },
        { queue: 'undelivered', visible: 10 },
        { queue: 'packing', visible: 10 },
      ),
    ),
  ],
  'access-policies': [
    assertion('00:15', 'deputy', 'ten ducks have reached the queue', {
      deliveries: 'delivered',
      from: 'ducks',
      to: 'thumbnails',
      is: 10,
    }),
    assertion(
      '00:05',
      'four',
      'two were turned away, and two were not',
      all(
        { messages: 'sent', queue: 'orders', body: 'clerk', is: 5 },
        { messages: 'sent', queue: 'orders', body: 'intern', is: 5 },
        { denials: 'sqs:SendMessage', on: 'orders', is: 10 },
      ),
    ),
  ],
  'across-accounts': [
    assertion(
      '00:05',
      'guest',
      'the dealer is refused',
      all(
        { calls: 'Subscribe', result: 'AuthorizationError', is: 1 },
        { denials: 'sns:Subscribe', on: 'orders', is: 1 },
      ),
    ),
  ],
  'sns-or-eventbridge': [
    assertion(
      '00:30',
      'rules',
      'five orders and six offers',
      all(
        { deliveries: 'delivered', to: 'review', body: 'bookshop.orders', is: 5 },
        { deliveries: 'delivered', to: 'review', body: 'bookshop.offers', is: 6 },
        { calls: 'PutEvents', by: 'shop', result: 'ok', is: 15 },
      ),
    ),
    assertion(
      '00:25',
      'batch',
      'all ten are in one batch on either side',
      all({ messages: 'delivered', queue: 'all', is: 10 }, { messages: 'delivered', queue: 'each', is: 10 }),
    ),
    assertion(
      '01:25',
      'batch',
      'all ten are dead on one side, one on the other',
      all(
        { queue: 'all-dlq', visible: 10 },
        { queue: 'each-dlq', visible: 1 },
        { invocations: 'fails-whole', result: 'failed', is: 3 },
        { messages: 'redelivered', queue: 'each', is: 1 },
      ),
    ),
  ],
};
