import type { DecisiveFields, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { valuesOf, way } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';

const decides = { alarms: ['name', 'to'] } as const satisfies DecisiveFields;

export type CloudwatchInput = InputOf<typeof decides>;

export const cloudwatchGraph: GraphPart<CloudwatchInput> = {
  decides,
  // An alarm only tells, as a producer only sends.
  kinds: { alarm: { order: 50, role: 'sender', height: CARD, width: [112, 180] } },
  nodes: ({ input }) => valuesOf(input.alarms).map(({ name }) => ({ name, kind: 'alarm' })),
  edges: [
    {
      order: 2,
      of: ({ input }) => valuesOf(input.alarms).flatMap(({ name, to }) => way(name, to, 'notify')),
    },
  ],
};
