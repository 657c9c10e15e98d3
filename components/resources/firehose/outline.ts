import type { ServiceOutline } from '../service-outline';
import { StreamGlyph } from './glyph';
import { firehoseGraph } from './graph';

export const firehoseOutline: ServiceOutline = {
  service: 'firehose',
  graph: firehoseGraph,
  glyphs: {
    stream: { Glyph: StreamGlyph, legend: { order: 40, name: 'Stream', meaning: 'keeps in order' } },
  },
  sentences: [
    {
      order: 70,
      of: ({ deliveryStreams = [] }) =>
        deliveryStreams.map(({ name, bucket }) => `${name} writes to ${bucket}.`),
    },
  ],
};
