import { type LabFile, labFormat } from '@/lib/schemas/lab';

/** A small sound lab for tests. */
export const sampleLab: LabFile = {
  format: labFormat,
  id: 'pack-them-all',
  title: 'Pack them all',
  topic: 'Visibility timeout',
  summary: 'Three orders, each packed once.',
  minutes: 5,
  exam: [],
  lessons: ['visibility-timeout'],
  situation: 'Three orders wait. The packers are slow, and the queue is impatient. '.repeat(3),
  world: {
    seed: 3,
    runFor: '1m',
    topology: {
      queues: [{ name: 'orders', visibilityTimeout: '5s' }],
      producers: [{ to: 'orders', schedule: [{ at: '1s', count: 3 }] }],
      consumers: [{ name: 'packers', from: 'orders', count: 4, processing: '8s', startAt: '3s' }],
      autoScaling: [],
    },
  },
  tasks: [
    {
      id: 'packed',
      text: 'Every order is packed.',
      requirement: { messages: 'processed', is: 3 },
      hints: { question: 'Who packs?', nudge: 'Wait.', answer: 'Let it run.' },
    },
    {
      id: 'once',
      text: 'No order is packed twice.',
      requirement: { messages: 'processedTwice', is: 0, when: 'always' },
      hints: { question: 'How long does it take?', nudge: 'Look at the timeout.', answer: 'Raise it.' },
    },
  ],
  solution: {
    steps: [
      {
        at: '2s',
        call: 'SetQueueAttributes',
        queue: 'orders',
        request: { Attributes: { VisibilityTimeout: '30' } },
      },
    ],
  },
  mistakes: [
    {
      text: 'Leaving the timeout as it is.',
      steps: [],
      breaks: ['once'],
      because: 'Each is handed out again.',
    },
    {
      text: 'Throwing the orders away.',
      steps: [{ at: '2s', call: 'PurgeQueue', queue: 'orders' }],
      breaks: ['packed'],
      because: 'What was purged is never packed.',
    },
  ],
  debrief: 'A visibility timeout has to be longer than the work takes, with room to spare. '.repeat(2),
};
