import type { GraphNode } from '@/engine/client/graph';
import { CARD, FOOT, HEAD } from '../../sandbox/drawing/layout';
import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

const SENDER: NodeGeometry = { role: 'sender', height: CARD, width: [96, 150] };
/** Height of a row of workers, and how many stand in one. */
const SEATS = { height: 44, perRow: 4, mostRows: 3 };
/** The line of a group that is scaled. */
const SCALING = 30;

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  producer: SENDER,
  reader: SENDER,
  consumer: {
    role: 'worker',
    height: HEAD + SEATS.height + FOOT,
    width: [104, 230],
    sizeOf: groupSize,
  },
};

function groupSize({ seats = 1, isScaled }: GraphNode) {
  const rows = Math.min(SEATS.mostRows, Math.max(1, Math.ceil(seats / SEATS.perRow)));
  const foot = isScaled ? SCALING : 0;
  return { height: HEAD + rows * SEATS.height + FOOT + foot, ...(foot > 0 && { foot }) };
}
