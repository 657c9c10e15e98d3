import type { GraphPart } from '../../sandbox/drawing/graph';
import { way } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';

/** Of delivery streams a world shows nothing yet: they are where they are declared. */
export const firehoseGraph: GraphPart = {
  decides: {},
  kinds: { stream: { order: 80, height: CARD, width: [112, 170] } },
  nodes: ({ declaration: { topology } }) =>
    (topology.deliveryStreams ?? []).map(({ name }) => ({ name, kind: 'stream' })),
  edges: [
    {
      order: 7,
      of: ({ declaration: { topology } }) =>
        (topology.deliveryStreams ?? []).flatMap(({ name, bucket }) => way(name, bucket, 'notify')),
    },
  ],
};
