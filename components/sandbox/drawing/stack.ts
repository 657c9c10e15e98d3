import type { Box } from './geometry';

export const GAP = 14;

/** Height of things one below the other. */
export function stackHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * GAP;
}

/** Puts things one below the other into the middle of an area. */
export function stack<Item>(
  items: readonly Item[],
  heights: readonly number[],
  area: Box,
  put: (item: Item, box: Box) => void,
): void {
  let y = area.y + (area.height - stackHeight(heights)) / 2;
  items.forEach((item, index) => {
    const height = heights[index] ?? 0;
    put(item, { x: area.x, y, width: area.width, height });
    y += height + GAP;
  });
}
