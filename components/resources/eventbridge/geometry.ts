import { CARD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  bus: { height: CARD, width: [104, 170] },
};
