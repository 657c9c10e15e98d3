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
};
