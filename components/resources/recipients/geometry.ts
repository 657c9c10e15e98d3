import { CARD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  recipient: { height: CARD, width: [128, 210] },
};
