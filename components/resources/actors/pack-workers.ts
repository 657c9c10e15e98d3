import type { Box } from '../../sandbox/drawing/geometry';
import type { Packing } from '../../sandbox/drawing/packing';

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
