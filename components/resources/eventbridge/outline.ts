import { filterWords } from '../../sandbox/drawing/filter-words';
import type { ServiceOutline } from '../service-outline';
import { declaredEventbridge } from './declared-input';
import { BusGlyph } from './glyph';
import { eventbridgeGraph } from './graph';

export const eventbridgeOutline: ServiceOutline = {
  service: 'eventbridge',
  graph: eventbridgeGraph,
  inputOf: declaredEventbridge,
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
