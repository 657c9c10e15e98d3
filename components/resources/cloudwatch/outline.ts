import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { AlarmGlyph } from './glyph';

export const cloudwatchOutline: ServiceOutline = {
  geometry,
  glyphs: { alarm: { Glyph: AlarmGlyph } },
  sentences: [
    {
      order: 80,
      of: ({ alarms = [] }) =>
        alarms.map(
          ({ name, queue, metric, threshold, to }) =>
            `The alarm ${name} rings when ${metric} of ${queue} comes to ${threshold}${to ? `, and tells ${to}` : ''}.`,
        ),
    },
  ],
};
