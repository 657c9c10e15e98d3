import 'server-only';
import { all, assertion, type LessonAssertion } from './assertion';

/** Of the lessons on topics, subscriptions, publishing and filtering, by lesson. */
export const snsAssertions: Record<string, LessonAssertion[]> = {
  topics: [
    assertion('00:12', 'once', 'thirty copies, ten of each', {
      deliveries: 'delivered',
      from: 'orders',
      is: 30,
    }),
    assertion('00:01', 'late', 'the first order goes out', { deliveries: 'delivered', to: 'billing', is: 1 }),
    assertion('00:10', 'late', 'marketing has nothing yet', { queue: 'marketing', total: 0 }),
  ],
  subscriptions: [
    assertion('00:05', 'pending', 'no order has reached the inbox', {
      deliveries: 'delivered',
      to: 'colleague',
      is: 0,
    }),
  ],
  publishing: [
    assertion(
      '00:05',
      'wrapped',
      'billing can read, and the packers cannot',
      all(
        { deliveries: 'delivered', to: 'packing', is: 5 },
        { messages: 'processed', queue: 'packing', is: 0 },
      ),
    ),
    assertion('00:02', 'texts', 'one publish, three deliveries', {
      deliveries: 'delivered',
      from: 'orders',
      is: 3,
    }),
    assertion('00:03', 'texts', 'the queue has the text of default', { queue: 'packing', visible: 1 }),
    assertion('00:04', 'texts', 'default is missing', {
      calls: 'Publish',
      result: 'InvalidParameter',
      is: 1,
    }),
    assertion('00:06', 'texts', 'a number instead of a topic', {
      calls: 'Publish',
      result: 'ok',
      is: 2,
    }),
    assertion('00:08', 'texts', 'one app on one device', {
      calls: 'Publish',
      result: 'ok',
      is: 3,
    }),
    assertion('00:02', 'batch', 'three of four are out', { deliveries: 'delivered', to: 'packing', is: 3 }),
    assertion('00:05', 'batch', 'the whole call is refused', {
      calls: 'PublishBatch',
      result: 'BatchEntryIdsNotDistinct',
      is: 1,
    }),
  ],
  filtering: [
    assertion(
      '00:06',
      'states',
      'each has what it wants',
      all(
        { deliveries: 'delivered', to: 'billing', is: 2 },
        { deliveries: 'delivered', to: 'refunds', is: 1 },
        { deliveries: 'delivered', to: 'archive', is: 6 },
        { deliveries: 'filtered', from: 'orders', is: 9 },
      ),
    ),
    assertion('00:03', 'auditor', 'the last was an expensive one, and held back', {
      deliveries: 'filtered',
      to: 'auditor',
      body: '"price": 120',
      is: 1,
    }),
    assertion(
      '00:10',
      'export',
      'five for Lyon, none from the station',
      all(
        { deliveries: 'delivered', to: 'export', body: 'Lyon', is: 5 },
        { deliveries: 'filtered', to: 'export', body: 'kiosk', is: 5 },
        { deliveries: 'delivered', to: 'export', is: 5 },
      ),
    ),
  ],
};
