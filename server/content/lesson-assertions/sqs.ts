import 'server-only';
import { all, assertion, type LessonAssertion, processed, sent, solved, total } from './assertion';

/** Of the modules on decoupling and SQS, by lesson. */
export const sqsAssertions: Record<string, LessonAssertion[]> = {
  'waiting-for-an-answer': [
    assertion('00:10', 'warehouse-away', 'nobody has had to wait yet', { queue: 'orders', visible: 0 }),
    assertion('01:00', 'warehouse-away', 'the shop went on selling', sent(60)),
    assertion('02:00', 'warehouse-away', 'none is lost', { messages: 'lost', is: 0 }, solved),
  ],
  'a-thousand-videos': [
    assertion('00:20', 'spike', 'a cliff', { queue: 'videos', visible: { atLeast: 990 } }),
    assertion('10:00', 'spike', 'nearly done after ten minutes', {
      queue: 'videos',
      visible: { atLeast: 10, atMost: 200 },
    }),
    assertion('05:00', 'rising', 'the age climbs', { queue: 'videos', oldestAgeSeconds: { atLeast: 90 } }),
  ],
  'three-models': [
    assertion('00:20', 'one-queue', 'the analyst has deleted what she counted', {
      calls: 'DeleteMessage',
      by: 'analyst',
      result: 'ok',
      is: { atLeast: 8 },
    }),
    assertion('01:10', 'one-queue', 'the warehouse got about half', {
      calls: 'DeleteMessage',
      by: 'warehouse',
      result: 'ok',
      is: { atLeast: 25, atMost: 35 },
    }),
  ],
  'standard-queues': [
    assertion('00:15', 'forgetful', 'in flight', { queue: 'orders', inFlight: 1, visible: 0 }),
    assertion('00:21', 'forgetful', 'taken again', { messages: 'redelivered', is: 1 }, { handedOut: 2 }),
    assertion('02:00', 'forgetful', 'six deliveries', total('orders', 1), { handedOut: 6 }),
    assertion(
      '02:00',
      'delete-first',
      'thirty sent, twenty-five packed',
      all(sent(30), processed(25), { messages: 'lost', is: 5 }),
    ),
  ],
  'visibility-timeout': [
    assertion('00:32', 'too-short', 'a second encoder takes it', total('videos', 1), { handedOut: 2 }),
    assertion(
      '00:47',
      'too-short',
      'the first finishes, and the video stays',
      all(processed(1), total('videos', 1)),
    ),
    assertion('01:02', 'too-short', 'a third has it', total('videos', 1), { handedOut: 3 }),
    assertion(
      '01:17',
      'too-short',
      'the second is too late',
      all({ messages: 'processedTwice', is: 1 }, total('videos', 1)),
    ),
    assertion('03:00', 'too-short', 'handed out six times', total('videos', 1), { handedOut: 6 }),
    assertion('01:00', 'heartbeat', 'nothing happens', { queue: 'videos', inFlight: 2, visible: 0 }),
    assertion(
      '01:21',
      'heartbeat',
      'the clip is back',
      { queue: 'videos', inFlight: 1, visible: 1 },
      { handedOut: 2 },
    ),
    assertion(
      '01:32',
      'heartbeat',
      'the other clip is done',
      { messages: 'deleted', is: 1 },
      { handedOut: 3 },
    ),
  ],
  polling: [
    assertion('05:00', 'asking', 'nearly six hundred empty answers', {
      calls: 'ReceiveMessage',
      result: 'empty',
      is: { atLeast: 560, atMost: 600 },
    }),
  ],
  'delay-and-retention': [
    assertion('01:05', 'weekend', 'the first expires', { messages: 'expired', is: 1 }),
    assertion('02:00', 'weekend', 'the line is at zero', total('orders', 0)),
    assertion('02:30', 'weekend', 'the doors open to an empty queue', { messages: 'expired', is: 12 }),
  ],
  'at-least-once': [
    assertion(
      '02:00',
      'charged-twice',
      'forty-four sends, eight customers charged twice',
      all(sent(44), { messages: 'processedTwice', is: 8 }),
      { handedOut: 48 },
    ),
    assertion('01:00', 'readings', 'seven out of order', { messages: 'outOfOrder', is: 7 }),
  ],
  'dead-letter-queues': [
    assertion('00:22', 'poison', 'the good ones are packed', processed(19)),
    assertion('02:00', 'poison', 'twelve tries', total('orders', 1), { handedOut: 19 + 12 }),
    assertion('01:00', 'redrive', 'five are waiting', { queue: 'orders-dlq', visible: 5 }),
  ],
  'fifo-queues': [
    assertion(
      '00:20',
      'events',
      'Ben is done, and Anna’s parcel was never handed out',
      all(processed(3, 'Ben'), processed(1, 'Anna'), { messages: 'delivered', body: 'Anna shipped', is: 0 }),
    ),
    assertion('01:00', 'events', 'still stuck', processed(1, 'Anna'), { handedOut: 8 }),
    assertion('01:03', 'events', 'the next try', processed(1, 'Anna'), { handedOut: 9 }),
    assertion('01:10', 'events', 'all of it in order', all(processed(6), { messages: 'outOfOrder', is: 0 })),
    assertion('00:05', 'again', 'accepted', sent(1), solved),
    assertion('00:20', 'again', 'recognised', { messages: 'deduplicated', is: 1 }, solved),
    assertion('05:30', 'again', 'two messages', total('orders.fifo', 2), solved),
  ],
  'scaling-consumers': [
    assertion('00:20', 'by-hand', 'two hundred arrive', { queue: 'videos', visible: { atLeast: 190 } }),
    assertion('00:30', 'group', 'the number is read', { queue: 'videos', visible: { atLeast: 190 } }),
    assertion('00:50', 'group', 'they begin to work', { workers: 'encoder', is: 20 }),
    assertion('01:50', 'group', 'the last video is done', processed(200)),
    assertion('03:20', 'group', 'one is left', { workers: 'encoder', is: 1 }),
    assertion('00:35', 'busy', 'one more was ordered', {
      queue: 'videos',
      visible: { atLeast: 55, atMost: 65 },
    }),
    assertion('00:55', 'busy', 'and has come', { workers: 'encoder', is: 3 }),
    assertion(
      '02:50',
      'busy',
      'nine for an empty line',
      all({ workers: 'encoder', is: 9 }, { queue: 'videos', visible: 0 }),
    ),
    assertion('04:00', 'busy', 'still standing around', { workers: 'encoder', is: { atLeast: 8 } }),
    assertion(
      '04:50',
      'busy',
      'videos in nobody’s hands',
      all({ workers: 'encoder', is: 3 }, { queue: 'videos', inFlight: 7 }),
    ),
  ],
  'fair-queues': [
    assertion('00:10', 'sale', 'the sale starts', { queue: 'plain', visible: { atLeast: 1000 } }),
    assertion('01:00', 'sale', 'fifty stand behind the sale', {
      messages: 'delivered',
      queue: 'plain',
      body: 'bakery',
      is: { atLeast: 8, atMost: 10 },
    }),
    assertion('02:00', 'sale', 'nearly a minute', {
      latency: 'delivery',
      queue: 'plain',
      body: 'bakery',
      percentile: 100,
      seconds: { atLeast: 54, atMost: 60 },
    }),
  ],
  'fifo-throughput': [
    assertion('00:30', 'groups', 'one in flight, always', {
      queue: 'one-line.fifo',
      inFlight: 1,
      visible: { atLeast: 25 },
    }),
    assertion('00:30', 'groups', 'no line below', { queue: 'six-lines.fifo', visible: { atMost: 2 } }),
    assertion('00:10', 'three-hundred', 'a hundred refusals each second', {
      calls: 'SendMessage',
      result: 'RequestThrottled',
      is: { atLeast: 950, atMost: 1050 },
    }),
  ],
  'limits-and-cost': [
    assertion('02:00', 'envelopes', 'about fourteen hundred calls', {
      calls: 'sqs:*',
      queue: 'batched',
      is: { atLeast: 1400, atMost: 1500 },
    }),
    assertion('00:03', 'half', 'three of four are in', sent(3)),
  ],
};
