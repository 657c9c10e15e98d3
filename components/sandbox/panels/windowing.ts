/** Rows to render for a scroll position: those in sight and some on either side. */
export function windowOf(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): { from: number; to: number } {
  const spare = 6;
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - spare));
  return { from, to: Math.max(from, Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare)) };
}

/** Scroll position that has a row in sight with a row's air around it; the present one when it already is. */
export function scrollTo(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top - rowHeight < scrollTop) return Math.max(0, top - rowHeight);
  if (bottom + rowHeight > scrollTop + height) return bottom + rowHeight - height;
  return scrollTop;
}

/** The row a key leads to in a list, or undefined. */
export function rowByKey(key: string, active: number, count: number, perPage: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + perPage,
    PageUp: active - perPage,
    Home: 0,
    End: count - 1,
  };
  const row = moves[key];
  return row === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, row));
}
