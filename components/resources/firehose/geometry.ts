import { CARD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  stream: { height: CARD, width: [112, 170] },
};
