import { type Failed, ok, type Success } from '../kernel/outcome';
import { rangeFault } from './errors';
import { kmsLimits } from './limits';

interface Page<Item> {
  items: Item[];
  Truncated: boolean;
  NextMarker?: string;
}

/** A page of things in the order of their ids; the marker is the id after which the next page begins. */
export function pageOf<Item>(
  all: Item[],
  idOf: (item: Item) => string,
  { Limit, Marker }: { Limit?: number; Marker?: string },
): Success<Page<Item>> | Failed {
  const fault = rangeFault('Limit', Limit, kmsLimits.listItems);
  if (fault) return fault;
  const sorted = [...all].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const rest = Marker === undefined ? sorted : sorted.filter((item) => idOf(item) > Marker);
  const items = rest.slice(0, Limit ?? kmsLimits.listItems.default);
  const last = items.at(-1);
  if (last === undefined || rest.length === items.length) return ok({ items, Truncated: false });
  return ok({ items, Truncated: true, NextMarker: idOf(last) });
}
