import type { Tree } from './forest';
import { CAPTION, CARD, captionOf, type Node, nodeAt } from './layout';
import type { SizedNode } from './sized-graph';
import { GAP, stackHeight } from './stack';

/** How far each step is set in. The trunk of the way down runs in the margin that this leaves. */
const INDENT = 36;
const SENDERS_PER_LINE = 3;
const BETWEEN_SENDERS = 10;
/** Least width of a sender's card: for its name, and for the number of an account above it. */
const SENDER = { plain: 88, elsewhere: 140 };
const AFTER_SENDERS = 28;
const BELOW = 28;
const BESIDE = 22;
/** Least width of a holder with its workers beside it. */
const ROOM_FOR_BOTH = 216;

/** Places trees one below the other, each step set in; gives the height. */
export function placeOutline(roots: readonly Tree[], width: number, nodes: Map<string, Node>): number {
  let y = 0;
  const put = (tree: Tree, indent: number): void => {
    const { node, senders, children, below } = tree;
    const area = { x: indent, width: width - indent };
    y = placeSenders(senders, area, y, nodes);
    if (tree.hasCaption) y += CAPTION;
    const besides = workersBeside(tree, area.width);
    const beside = besides.map(({ node: worker }) => worker);
    const height = Math.max(
      node.height,
      stackHeight(beside.map((worker) => worker.height + captionOf(worker))),
    );
    const own = beside.length > 0 ? Math.round((area.width - BESIDE) * 0.52) : area.width;
    nodes.set(node.name, nodeAt(node, { x: area.x, width: own, y, height: node.height }));
    placeBeside(beside, { x: area.x + own + BESIDE, width: area.width - own - BESIDE, y }, nodes);
    y += height;
    for (const child of children.filter((each) => !besides.includes(each))) {
      y += GAP;
      put(child, indent + INDENT);
    }
    for (const each of below) {
      y += BELOW;
      put(each, indent);
    }
  };
  roots.forEach((root, index) => {
    if (index > 0) y += BELOW;
    put(root, 0);
  });
  return y;
}

/** Workers of a holder that lead no further stand beside it, when there is room. */
function workersBeside({ node, children }: Tree, width: number): Tree[] {
  if (node.role !== 'holder') return [];
  const isWorker = ({ node: { role }, children: next }: Tree) => next.length === 0 && role === 'worker';
  return width >= ROOM_FOR_BOTH && children.every(isWorker) ? children : [];
}

function placeBeside(
  workers: SizedNode[],
  area: { x: number; width: number; y: number },
  nodes: Map<string, Node>,
) {
  let { y } = area;
  for (const worker of workers) {
    y += captionOf(worker);
    nodes.set(worker.name, nodeAt(worker, { ...area, y, height: worker.height }));
    y += worker.height + GAP;
  }
}

function placeSenders(
  senders: SizedNode[],
  { x, width }: { x: number; width: number },
  top: number,
  nodes: Map<string, Node>,
): number {
  let y = top;
  const perLine = sendersPerLine(senders, width);
  for (let first = 0; first < senders.length; first += perLine) {
    const line = senders.slice(first, first + perLine);
    const each = (width - (line.length - 1) * BETWEEN_SENDERS) / line.length;
    y += Math.max(...line.map(captionOf));
    line.forEach((sender, index) => {
      nodes.set(
        sender.name,
        nodeAt(sender, { x: x + index * (each + BETWEEN_SENDERS), width: each, y, height: CARD }),
      );
    });
    y += CARD + AFTER_SENDERS;
  }
  return y;
}

function sendersPerLine(senders: SizedNode[], width: number): number {
  const least = senders.some((sender) => sender.whereabouts !== undefined) ? SENDER.elsewhere : SENDER.plain;
  const fitting = Math.floor((width + BETWEEN_SENDERS) / (least + BETWEEN_SENDERS));
  return Math.min(SENDERS_PER_LINE, Math.max(1, fitting));
}
