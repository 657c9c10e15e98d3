import type { ServiceOutline } from '../service-outline';
import { declaredCloudwatch } from './declared-input';
import { AlarmGlyph } from './glyph';
import { cloudwatchGraph } from './graph';

export const cloudwatchOutline: ServiceOutline = {
  service: 'cloudwatch',
  graph: cloudwatchGraph,
  inputOf: declaredCloudwatch,
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
