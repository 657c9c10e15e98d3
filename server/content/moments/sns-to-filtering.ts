import 'server-only';
import { type Moment, moment } from './moment';

/** Of the lessons on topics, subscriptions, publishing and filtering, by lesson. */
export const snsMoments: Record<string, Moment[]> = {
  topics: [
    moment('00:12', 'once', 'thirty copies, ten of each', {
      deliveries: 'delivered',
      from: 'orders',
      is: 30,
    }),
    moment('00:01', 'late', 'the first order goes out', { deliveries: 'delivered', to: 'billing', is: 1 }),
    moment('00:10', 'late', 'marketing has nothing yet', { queue: 'marketing', total: 0 }),
  ],
  subscriptions: [
    moment('00:05', 'pending', 'no order has reached the inbox', {
      deliveries: 'delivered',
      to: 'colleague',
      is: 0,
    }),
  ],
};
