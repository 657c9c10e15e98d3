import type { Box, Point } from './geometry';

/** How a number of equal things is packed into a box. */
export interface Packing {
  radius: number;
  /** How many fit; the rest is counted in words. */
  capacity: number;
  /** Things in one column. */
  rows: number;
  /** Distance of neighbours. */
  pitch: number;
  at(index: number): Point;
}

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

/** Seats workers row by row from the left. */
export function packWorkers(count: number, area: Box): Packing {
  let [size, columns, rows] = [40, 1, 1];
  for (size = 40; size >= 12; size -= 2) {
    columns = Math.max(1, Math.floor((area.width + 4) / (size + 4)));
    rows = Math.max(1, Math.floor((area.height + 4) / (size + 4)));
    if (columns * rows >= count) break;
  }
  const pitch = size + 4;
  const usedRows = Math.min(rows, Math.max(1, Math.ceil(count / columns)));
  const left = area.x + size / 2;
  const top = area.y + area.height / 2 - ((usedRows - 1) * pitch) / 2;
  return {
    radius: size / 2,
    capacity: columns * rows,
    rows,
    pitch,
    at: (index) => ({ x: left + (index % columns) * pitch, y: top + Math.floor(index / columns) * pitch }),
  };
}
