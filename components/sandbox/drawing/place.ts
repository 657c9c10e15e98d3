import type { Node } from './layout';

/** Where a card stands, as its style. */
export function placeOf({ box }: Pick<Node, 'box'>) {
  return { left: box.x, top: box.y, width: box.width, height: box.height };
}
