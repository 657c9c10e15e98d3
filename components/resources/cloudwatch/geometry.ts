import { CARD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  // An alarm only tells, as a producer only sends.
  alarm: { role: 'sender', height: CARD, width: [112, 180] },
};
