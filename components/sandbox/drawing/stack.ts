export const GAP = 14;

/** Height of things one below the other. */
export function stackHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * GAP;
}
