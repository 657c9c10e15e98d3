import 'server-only';
import { all, type Moment, moment, solved } from './moment';

/** Of the lessons on delivery, fan-out, S3 events and FIFO topics, by lesson. */
export const fanOutMoments: Record<string, Moment[]> = {
  'delivery-retries': [
    moment('00:05', 'asleep', 'nothing is published yet', { deliveries: 'delivered', from: 'orders', is: 0 }),
    moment('00:10', 'asleep', 'the first order', { deliveries: 'delivered', to: 'billing', is: 1 }),
    moment('00:20', 'asleep', 'the second', { deliveries: 'delivered', to: 'billing', is: 2 }),
    moment('00:30', 'asleep', 'the third', { deliveries: 'delivered', to: 'billing', is: 3 }),
    moment('01:11', 'asleep', 'the first order is dropped', {
      deliveries: 'failed',
      to: 'courier',
      body: 'order 1 ',
      is: 1,
    }),
    moment(
      '01:35',
      'asleep',
      'three are lost when the server wakes up',
      all({ deliveries: 'failed', to: 'courier', is: 3 }, { deliveries: 'delivered', to: 'courier', is: 0 }),
    ),
    moment(
      '00:05',
      'refused',
      'the packers’ five are dead letters after one try each',
      all(
        { deliveries: 'deadLettered', to: 'packing', is: 5 },
        { deliveries: 'retried', to: 'packing', is: 0 },
        { deliveries: 'failed', to: 'courier', is: 0 },
      ),
    ),
    moment('00:20', 'refused', 'the move is refused', {
      calls: 'StartMessageMoveTask',
      result: 'InvalidParameterValue',
      is: 1,
    }),
    moment('00:30', 'refused', 'the courier is being tried', {
      deliveries: 'retried',
      to: 'courier',
      is: 5,
    }),
    moment(
      '01:02',
      'refused',
      'the courier’s join them',
      { deliveries: 'deadLettered', to: 'courier', is: 1 },
      solved,
    ),
  ],
};
