import 'server-only';
import { all, type Moment, moment } from './moment';

/** Of the lessons on encryption, policies, accounts and choosing, by lesson. */
export const securityMoments: Record<string, Moment[]> = {
  encryption: [
    moment('00:20', 'closed', 'nothing has been let in', {
      deliveries: 'deadLettered',
      to: 'billing',
      is: 20,
    }),
    moment('00:01', 'closed', 'the first is refused', { denials: 'kms:GenerateDataKey', is: 1 }),
    moment(
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
    moment('00:15', 'deputy', 'ten ducks have reached the queue', {
      deliveries: 'delivered',
      from: 'ducks',
      to: 'thumbnails',
      is: 10,
    }),
    moment(
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
    moment(
      '00:05',
      'guest',
      'the dealer is refused',
      all(
        { calls: 'Subscribe', service: 'sns', result: 'AuthorizationError', is: 1 },
        { denials: 'sns:Subscribe', on: 'orders', is: 1 },
      ),
    ),
  ],
};
