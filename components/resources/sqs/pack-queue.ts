import type { Box } from '../../sandbox/drawing/geometry';
import type { Packing } from '../../sandbox/drawing/packing';

const RADII = [11, 10, 7, 5, 3.6];
/** Room for the ring of a deadline around each. */
const gapOf = (radius: number) => (radius > 6 ? 7 : 2.4);

/**
 * Packs messages into a queue's tube: the first is next to the exit, on the right, and columns fill from there, so that
 * the row moves up when the first one leaves. Discs shrink as the queue grows, down to a size that can still be seen.
 */
export function packQueue(count: number, tube: Box): Packing {
  const area = { width: tube.width - tube.height * 0.7, height: tube.height - 14 };
  let packing = grid(RADII[0] ?? 10, area);
  for (const radius of RADII) {
    packing = grid(radius, area);
    if (packing.columns * packing.rows >= count) break;
  }
  const { radius, rows, columns, pitch } = packing;
  const middle = tube.y + tube.height / 2;
  const right = tube.x + tube.width - tube.height * 0.46 - radius;
  const usedRows = Math.min(rows, Math.max(1, Math.ceil(count / Math.max(1, columns))));
  return {
    radius,
    capacity: rows * columns,
    rows: usedRows,
    pitch,
    at: (index) => ({
      x: right - Math.floor(index / usedRows) * pitch,
      y: middle + ((index % usedRows) - (usedRows - 1) / 2) * pitch,
    }),
  };
}

function grid(radius: number, area: { width: number; height: number }) {
  const pitch = 2 * radius + gapOf(radius);
  // A big disc keeps a row of its own: the order of messages is what the reader follows.
  const mostRows = radius > 10 ? 1 : Math.floor((area.height + gapOf(radius)) / pitch);
  return {
    radius,
    pitch,
    columns: Math.max(1, Math.floor((area.width + gapOf(radius)) / pitch)),
    rows: Math.max(1, mostRows),
  };
}
