import { ACTOR, type Node } from '../../drawing/layout';
import { GAP, stackHeight } from '../../drawing/stack';
import type { Column } from './columns';
import type { Place } from './graph';
import { CAPTION, captionOf, nodeAt } from './nodes';
import type { Forest, Tree } from './tree';

const BELOW = 30;
const BETWEEN_ROOTS = 26;

const sendersHeight = (senders: Place[]) => stackHeight(senders.map((each) => ACTOR + captionOf(each)));
const ownHeight = ({ place, hasCaption }: Tree) => place.height + (hasCaption ? CAPTION : 0);
const childrenHeight = ({ children }: Tree) => stackHeight(children.map(measure));
const rowHeight = (tree: Tree) =>
  Math.max(ownHeight(tree), childrenHeight(tree), sendersHeight(tree.senders));

/** Height of a tree with everything that comes after and below it. */
function measure(tree: Tree): number {
  return tree.below.reduce((sum, each) => sum + BELOW + measure(each), rowHeight(tree));
}

/** Places a forest from left to right; gives its height. */
export function placeAcross(
  { roots, depth }: Forest,
  columns: readonly Column[],
  nodes: Map<string, Node>,
): number {
  const columnOf = (name: string) => columns[depth.get(name) ?? 0] ?? { x: 0, width: 0 };
  const wishes: { sender: Place; y: number }[] = [];
  const put = (tree: Tree, top: number): void => {
    const row = rowHeight(tree);
    const { place, senders, children } = tree;
    const y = top + (row - ownHeight(tree)) / 2 + (tree.hasCaption ? CAPTION : 0);
    nodes.set(place.name, nodeAt(place, { ...columnOf(place.name), y, height: place.height }));
    senders.forEach((sender, index) => {
      const before = sendersHeight(senders.slice(0, index)) + (index > 0 ? GAP : 0) + captionOf(sender);
      wishes.push({ sender, y: y + place.height / 2 - sendersHeight(senders) / 2 + before });
    });
    let next = top + (row - childrenHeight(tree)) / 2;
    for (const child of children) {
      put(child, next);
      next += measure(child) + GAP;
    }
    next = top + row;
    for (const each of tree.below) {
      put(each, next + BELOW);
      next += BELOW + measure(each);
    }
  };
  let height = 0;
  for (const root of roots) {
    put(root, height === 0 ? 0 : height + BETWEEN_ROOTS);
    height += measure(root) + (height === 0 ? 0 : BETWEEN_ROOTS);
  }
  return Math.max(height, placeSenders(wishes, columns[0], nodes));
}

/** Each sender beside the thing it sends to, as far as the others leave it room. */
function placeSenders(
  wishes: { sender: Place; y: number }[],
  column: Column | undefined,
  nodes: Map<string, Node>,
): number {
  let bottom = 0;
  for (const { sender, y } of wishes.sort((a, b) => a.y - b.y)) {
    const top = Math.max(y, captionOf(sender) + (bottom === 0 ? 0 : bottom + GAP));
    nodes.set(sender.name, nodeAt(sender, { x: 0, width: column?.width ?? 0, y: top, height: ACTOR }));
    bottom = top + ACTOR;
  }
  return bottom;
}
