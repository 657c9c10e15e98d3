import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { DeadLetterQueueGlyph, QueueGlyph } from './glyphs';

export const sqsOutline: ServiceOutline = {
  geometry,
  glyphs: {
    queue: { Glyph: QueueGlyph, legend: { order: 20, name: 'Queue', meaning: 'keeps until deleted' } },
    dlq: {
      Glyph: DeadLetterQueueGlyph,
      word: 'dead-letter queue',
      legend: { order: 60, name: 'Dead-letter queue', meaning: 'keeps what failed' },
    },
  },
  sentences: [
    {
      order: 40,
      of: ({ queues = [] }) =>
        queues.flatMap(({ name, visibilityTimeout, redriveTo, maxReceiveCount }) => [
          ...(visibilityTimeout ? [`${name} hides a received message for ${visibilityTimeout}.`] : []),
          ...(redriveTo
            ? [`After ${maxReceiveCount} receives a message of ${name} moves to ${redriveTo}.`]
            : []),
        ]),
    },
  ],
};
