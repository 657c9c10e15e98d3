import { between, type Curve, type Point } from './geometry';
import type { Flow, Node } from './layout';

/** Where edges meet a node: in the middle of what it holds. */
function middleOf({ role, box, inner }: Node): number {
  const part = role === 'holder' ? inner : box;
  return part.y + part.height / 2;
}

export const rightOf = (node: Node): Point => ({ x: node.box.x + node.box.width, y: middleOf(node) });
export const leftOf = (node: Node): Point => ({ x: node.box.x, y: middleOf(node) });

/** Whether one node stands right below another. */
export const isBelow = (start: Node, end: Node): boolean =>
  Math.abs(start.box.x - end.box.x) < 1 && end.box.y >= start.box.y + start.box.height;

/** From the middle of one node's foot to the middle of another's head. */
export function straightDown({ box: start }: Node, { box: end }: Node): Curve {
  const from = { x: start.x + start.width / 2, y: start.y + start.height };
  return between(from, { x: end.x + end.width / 2, y: end.y }, 'down');
}

/** A dead letter drops from the exit of its holder. On a narrow stage it runs down the margin, past those who work. */
export function redriveCurve(start: Node, end: Node, flow: Flow): Curve {
  const exit = flow === 'row' ? 0.8 : 0.06;
  const x = start.box.x + start.box.width * exit;
  const from = { x, y: start.box.y + start.box.height };
  return between(from, { x: end.box.x + end.box.width * exit, y: end.box.y }, 'down');
}
