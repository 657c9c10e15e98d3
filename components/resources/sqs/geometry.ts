import { FOOT, HEAD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

const holding = (rows: number, columns: number): NodeGeometry => ({
  role: 'holder',
  height: { rows: HEAD + rows + FOOT, columns: HEAD + columns + FOOT },
  width: [128, 340],
});

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  queue: holding(76, 56),
  dlq: holding(60, 46),
};
