import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { StreamGlyph } from './glyph';

export const firehoseOutline: ServiceOutline = {
  geometry,
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
