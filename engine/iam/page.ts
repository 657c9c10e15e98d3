import { type Failed, ok, type Success } from '../kernel/outcome';
import { constraint } from './errors';
import { iamLimits } from './limits';

interface Page<Item> {
  items: Item[];
  IsTruncated: boolean;
  Marker?: string;
}

/** A page of things in the order of their names; the marker is the name after which the next page begins. */
export function pageOf<Item>(
  items: Item[],
  nameOf: (item: Item) => string,
  { Marker, MaxItems }: { Marker?: string; MaxItems?: number },
): Success<Page<Item>> | Failed {
  const { min, max, default: usual } = iamLimits.listItems;
  const count = MaxItems ?? usual;
  if (count < min || count > max) {
    const bound = count < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
    return constraint('MaxItems', String(count), `Member must have value ${bound}`);
  }
  const rest = Marker === undefined ? items : items.filter((item) => nameOf(item) > Marker);
  const page = rest.slice(0, count);
  const last = page.at(-1);
  const more = rest.length > page.length && last !== undefined;
  return ok(
    more ? { items: page, IsTruncated: true, Marker: nameOf(last) } : { items: page, IsTruncated: false },
  );
}
