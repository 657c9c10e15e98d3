/** A moment counted from another; undefined for one that is not set. */
export function since(atMs: number | undefined, originMs: number): number | undefined {
  return atMs === undefined ? undefined : atMs - originMs;
}
