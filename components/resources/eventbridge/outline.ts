import { filterWords } from '@/engine/client/filter-words';
import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { BusGlyph } from './glyph';

export const eventbridgeOutline: ServiceOutline = {
  geometry,
  glyphs: { bus: { Glyph: BusGlyph } },
  sentences: [
    {
      order: 20,
      of: ({ rules = [] }) =>
        rules.map(
          ({ name, bus = 'default', pattern, to }) =>
            `The rule ${name} of the bus ${bus} sends events with ${filterWords(pattern)} to ${to.join(', ')}.`,
        ),
    },
  ],
};
