import 'server-only';
import { all, type Moment, moment, processed, sent, solved, total } from './moment';

/** Of the modules on decoupling and SQS, by lesson. */
export const sqsMoments: Record<string, Moment[]> = {
  'waiting-for-an-answer': [
    moment('00:10', 'warehouse-away', 'nobody has had to wait yet', { queue: 'orders', visible: 0 }),
    moment('01:00', 'warehouse-away', 'the shop went on selling', sent(60)),
    moment('02:00', 'warehouse-away', 'none is lost', { messages: 'lost', is: 0 }, solved),
  ],
  'a-thousand-videos': [
    moment('00:20', 'spike', 'a cliff', { queue: 'videos', visible: { atLeast: 990 } }),
    moment('10:00', 'spike', 'nearly done after ten minutes', {
      queue: 'videos',
      visible: { atLeast: 10, atMost: 200 },
    }),
    moment('05:00', 'rising', 'the age climbs', { queue: 'videos', oldestAgeSeconds: { atLeast: 90 } }),
  ],
  'three-models': [
    moment('00:20', 'one-queue', 'the analyst has deleted what she counted', {
      calls: 'DeleteMessage',
      by: 'analyst',
      result: 'ok',
      is: { atLeast: 8 },
    }),
    moment('01:10', 'one-queue', 'the warehouse got about half', {
      calls: 'DeleteMessage',
      by: 'warehouse',
      result: 'ok',
      is: { atLeast: 25, atMost: 35 },
    }),
  ],
  'standard-queues': [
    moment('00:15', 'forgetful', 'in flight', { queue: 'orders', inFlight: 1, visible: 0 }),
    moment('00:21', 'forgetful', 'taken again', { messages: 'redelivered', is: 1 }, { handedOut: 2 }),
    moment('02:00', 'forgetful', 'six deliveries', total('orders', 1), { handedOut: 6 }),
    moment(
      '02:00',
      'delete-first',
      'thirty sent, twenty-five packed',
      all(sent(30), processed(25), { messages: 'lost', is: 5 }),
    ),
  ],
  'visibility-timeout': [
    moment('00:32', 'too-short', 'a second encoder takes it', total('videos', 1), { handedOut: 2 }),
    moment(
      '00:47',
      'too-short',
      'the first finishes, and the video stays',
      all(processed(1), total('videos', 1)),
    ),
    moment('01:02', 'too-short', 'a third has it', total('videos', 1), { handedOut: 3 }),
    moment(
      '01:17',
      'too-short',
      'the second is too late',
      all({ messages: 'processedTwice', is: 1 }, total('videos', 1)),
    ),
    moment('03:00', 'too-short', 'handed out six times', total('videos', 1), { handedOut: 6 }),
    moment('01:00', 'heartbeat', 'nothing happens', { queue: 'videos', inFlight: 2, visible: 0 }),
    moment(
      '01:21',
      'heartbeat',
      'the clip is back',
      { queue: 'videos', inFlight: 1, visible: 1 },
      { handedOut: 2 },
    ),
    moment('01:32', 'heartbeat', 'the other clip is done', { messages: 'deleted', is: 1 }, { handedOut: 3 }),
  ],
  polling: [
    moment('05:00', 'asking', 'nearly six hundred empty answers', {
      calls: 'ReceiveMessage',
      result: 'empty',
      is: { atLeast: 560, atMost: 600 },
    }),
  ],
  'delay-and-retention': [
    moment('01:05', 'weekend', 'the first expires', { messages: 'expired', is: 1 }),
    moment('02:00', 'weekend', 'the line is at zero', total('orders', 0)),
    moment('02:30', 'weekend', 'the doors open to an empty queue', { messages: 'expired', is: 12 }),
  ],
  'at-least-once': [
    moment(
      '02:00',
      'charged-twice',
      'forty-four sends, eight customers charged twice',
      all(sent(44), { messages: 'processedTwice', is: 8 }),
      { handedOut: 48 },
    ),
    moment('01:00', 'readings', 'seven out of order', { messages: 'outOfOrder', is: 7 }),
  ],
  'dead-letter-queues': [
    moment('00:22', 'poison', 'the good ones are packed', processed(19)),
    moment('02:00', 'poison', 'twelve tries', total('orders', 1), { handedOut: 19 + 12 }),
    moment('01:00', 'redrive', 'five are waiting', { queue: 'orders-dlq', visible: 5 }),
  ],
  'fifo-queues': [
    moment(
      '00:20',
      'events',
      'Ben is done, and Anna’s parcel was never handed out',
      all(processed(3, 'Ben'), processed(1, 'Anna'), { messages: 'delivered', body: 'Anna shipped', is: 0 }),
    ),
    moment('01:00', 'events', 'still stuck', processed(1, 'Anna'), { handedOut: 8 }),
    moment('01:03', 'events', 'the next try', processed(1, 'Anna'), { handedOut: 9 }),
    moment('01:10', 'events', 'all of it in order', all(processed(6), { messages: 'outOfOrder', is: 0 })),
    moment('00:05', 'again', 'accepted', sent(1), solved),
    moment('00:20', 'again', 'recognised', { messages: 'deduplicated', is: 1 }, solved),
    moment('05:30', 'again', 'two messages', total('orders.fifo', 2), solved),
  ],
  'scaling-consumers': [
    moment('00:20', 'by-hand', 'two hundred arrive', { queue: 'videos', visible: { atLeast: 190 } }),
    moment('00:30', 'group', 'the number is read', { queue: 'videos', visible: { atLeast: 190 } }),
    moment('00:50', 'group', 'they begin to work', { workers: 'encoder', is: 20 }),
    moment('01:50', 'group', 'the last video is done', processed(200)),
    moment('03:20', 'group', 'one is left', { workers: 'encoder', is: 1 }),
    moment('00:35', 'busy', 'one more was ordered', {
      queue: 'videos',
      visible: { atLeast: 55, atMost: 65 },
    }),
    moment('00:55', 'busy', 'and has come', { workers: 'encoder', is: 3 }),
    moment(
      '02:50',
      'busy',
      'nine for an empty line',
      all({ workers: 'encoder', is: 9 }, { queue: 'videos', visible: 0 }),
    ),
    moment('04:00', 'busy', 'still standing around', { workers: 'encoder', is: { atLeast: 8 } }),
    moment(
      '04:50',
      'busy',
      'videos in nobody’s hands',
      all({ workers: 'encoder', is: 3 }, { queue: 'videos', inFlight: 7 }),
    ),
  ],
  'fair-queues': [
    moment('00:10', 'sale', 'the sale starts', { queue: 'plain', visible: { atLeast: 1000 } }),
    moment('01:00', 'sale', 'fifty stand behind the sale', {
      messages: 'delivered',
      queue: 'plain',
      body: 'bakery',
      is: { atLeast: 8, atMost: 10 },
    }),
    moment('02:00', 'sale', 'nearly a minute', {
      latency: 'delivery',
      queue: 'plain',
      body: 'bakery',
      percentile: 100,
      seconds: { atLeast: 54, atMost: 60 },
    }),
  ],
  'fifo-throughput': [
    moment('00:30', 'groups', 'one in flight, always', {
      queue: 'one-line.fifo',
      inFlight: 1,
      visible: { atLeast: 25 },
    }),
    moment('00:30', 'groups', 'no line below', { queue: 'six-lines.fifo', visible: { atMost: 2 } }),
    moment('00:10', 'three-hundred', 'a hundred refusals each second', {
      calls: 'SendMessage',
      result: 'RequestThrottled',
      is: { atLeast: 950, atMost: 1050 },
    }),
  ],
  'limits-and-cost': [
    moment('02:00', 'envelopes', 'about fourteen hundred calls', {
      calls: '*',
      queue: 'batched',
      is: { atLeast: 1400, atMost: 1500 },
    }),
    moment('00:03', 'half', 'three of four are in', sent(3)),
  ],
};
