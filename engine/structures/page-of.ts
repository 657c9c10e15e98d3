/** A page of items that are sorted by their key, after the one whose key the marker is. */
export function pageOf<Item>(
  items: Item[],
  keyOf: (item: Item) => string,
  marker: string | undefined,
  wanted: number | undefined,
  max: number,
): { items: Item[]; next?: string } {
  const rest = marker ? items.filter((item) => keyOf(item) > marker) : items;
  const size = Math.max(1, Math.min(wanted ?? max, max));
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return rest.length > size && last ? { items: page, next: keyOf(last) } : { items: page };
}
