import type { Tree } from './forest';
import { CAPTION, captionOf, type Node, nodeAt } from './layout';
import type { Column, Columns } from './layout-strategy';
import type { SizedNode } from './sized-graph';
import { GAP, stackHeight } from './stack';

const BETWEEN_ROOTS = 26;

interface Across {
  roots: readonly Tree[];
  columns: Columns;
  /** Room above what keeps dead letters. */
  below: number;
}

const sendersHeight = (senders: SizedNode[]) =>
  stackHeight(senders.map((sender) => sender.height + captionOf(sender)));
const ownHeight = ({ node, hasCaption }: Tree) => node.height + (hasCaption ? CAPTION : 0);

/** Heights of trees with everything that comes after and below them. */
function measureWith(below: number) {
  const measure = (tree: Tree): number =>
    tree.below.reduce((sum, each) => sum + below + measure(each), rowHeight(tree));
  const childrenHeight = ({ children }: Tree) => stackHeight(children.map(measure));
  const rowHeight = (tree: Tree) =>
    Math.max(ownHeight(tree), childrenHeight(tree), sendersHeight(tree.senders));
  return { measure, childrenHeight, rowHeight };
}

/** Places trees from left to right; gives their height. */
export function placeAcross({ roots, columns, below }: Across, nodes: Map<string, Node>): number {
  const { measure, childrenHeight, rowHeight } = measureWith(below);
  const wishes: { sender: SizedNode; y: number }[] = [];
  const put = (tree: Tree, top: number): void => {
    const row = rowHeight(tree);
    const { node, senders, children } = tree;
    const y = top + (row - ownHeight(tree)) / 2 + (tree.hasCaption ? CAPTION : 0);
    nodes.set(node.name, nodeAt(node, { ...columns.of(node), y, height: node.height }));
    senders.forEach((sender, index) => {
      const before = sendersHeight(senders.slice(0, index)) + (index > 0 ? GAP : 0) + captionOf(sender);
      wishes.push({ sender, y: y + node.height / 2 - sendersHeight(senders) / 2 + before });
    });
    let next = top + (row - childrenHeight(tree)) / 2;
    for (const child of children) {
      put(child, next);
      next += measure(child) + GAP;
    }
    next = top + row;
    for (const each of tree.below) {
      put(each, next + below);
      next += below + measure(each);
    }
  };
  let height = 0;
  for (const root of roots) {
    put(root, height === 0 ? 0 : height + BETWEEN_ROOTS);
    height += measure(root) + (height === 0 ? 0 : BETWEEN_ROOTS);
  }
  return Math.max(height, placeSenders(wishes, columns.first, nodes));
}

/** Each sender beside the thing it sends to, as far as the others leave it room. */
function placeSenders(
  wishes: { sender: SizedNode; y: number }[],
  { width }: Column,
  nodes: Map<string, Node>,
): number {
  let bottom = 0;
  for (const { sender, y } of wishes.sort((a, b) => a.y - b.y)) {
    const top = Math.max(y, captionOf(sender) + (bottom === 0 ? 0 : bottom + GAP));
    const { height } = sender;
    nodes.set(sender.name, nodeAt(sender, { x: 0, width, y: top, height }));
    bottom = top + height;
  }
  return bottom;
}
