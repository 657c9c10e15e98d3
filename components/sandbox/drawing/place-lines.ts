import type { Tree } from './forest';
import { type Node, nodeAt } from './layout';
import type { SizedNode } from './sized-graph';

const BETWEEN_LINES = 30;
const BETWEEN_NODES = 10;

/** Places every tree as three lines, of those who send, the holder and those who work; gives the height. */
export function placeLines(roots: readonly Tree[], width: number, nodes: Map<string, Node>): number {
  let y = 0;
  const line = (all: readonly SizedNode[]) => {
    if (all.length === 0) return;
    const each = (width - (all.length - 1) * BETWEEN_NODES) / all.length;
    const height = Math.max(...all.map((node) => node.height));
    all.forEach((node, index) => {
      nodes.set(node.name, nodeAt(node, { x: index * (each + BETWEEN_NODES), y, width: each, height }));
    });
    y += height + BETWEEN_LINES;
  };
  const put = ({ node, senders, children, below }: Tree) => {
    line(senders);
    line([node]);
    line(children.map((child) => child.node));
    below.forEach(put);
  };
  roots.forEach(put);
  return y - BETWEEN_LINES;
}
