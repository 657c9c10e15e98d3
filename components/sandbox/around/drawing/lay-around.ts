import { along, between, type Curve, type Point } from '../../drawing/geometry';
import { type Edge, type Layout, type Node, redriveCurve } from '../../drawing/layout';
import { columnsFor } from './columns';
import type { Graph } from './graph';
import { placeAcross } from './lay-across';
import { placeOutline } from './lay-outline';
import type { Link } from './links';
import { type Forest, forestOf } from './tree';

/** How far along its edge a gate stands: near what it guards, as there the edges have parted. */
const GATE = { row: 0.86, column: 0.8 };

/**
 * Places a graph on a stage of this width, in CSS pixels: from left to right where every step has room, else from top to
 * bottom with each step set in. Pure: the same graph and width give the same layout.
 */
export function layAround(graph: Graph, width: number): Layout {
  const forest = forestOf(graph);
  const columns = columnsFor(graph, forest.depth, width);
  if (columns === undefined) return layDown(graph, forest, width);
  const nodes = new Map<string, Node>();
  const height = placeAcross(forest, columns, nodes);
  return { width, height, flow: 'row', nodes, edges: edgesOf(graph, nodes, 'row') };
}

/** Room at the right for ways that lead past others. */
const MARGIN = 26;

function layDown(graph: Graph, { roots }: Forest, width: number): Layout {
  const layIn = (room: number): Layout => {
    const nodes = new Map<string, Node>();
    const height = placeOutline(roots, room, nodes);
    return { width, height, flow: 'column', nodes, edges: edgesOf(graph, nodes, 'column') };
  };
  const layout = layIn(width);
  const swings = layout.edges.some(({ curve: [, bend] }) => bend.x > width);
  return swings ? layIn(width - MARGIN) : layout;
}

function edgesOf({ links }: Graph, nodes: Map<string, Node>, flow: Layout['flow']): Edge[] {
  return links.flatMap((link) => edgeOf(link, nodes, flow));
}

function edgeOf(link: Link, nodes: Map<string, Node>, flow: Layout['flow']): Edge[] {
  const [start, end] = [nodes.get(link.from), nodes.get(link.to)];
  if (start === undefined || end === undefined || start === end) return [];
  const { from, to, kind, label, gate } = link;
  return [
    {
      from,
      to,
      kind,
      curve: flow === 'row' ? curveAcross(start, end, kind) : curveDown(start, end, kind),
      ...(label !== undefined && isBelow(start, end) && { label }),
      ...(gate !== undefined && { gate: { ...gate, at: GATE[flow] } }),
    },
  ];
}

const middle = ({ kind, box, inner }: Node) => {
  const part = kind === 'queue' || kind === 'dlq' ? inner : box;
  return part.y + part.height / 2;
};
const rightOf = (node: Node): Point => ({ x: node.box.x + node.box.width, y: middle(node) });
const leftOf = (node: Node): Point => ({ x: node.box.x, y: middle(node) });
const bottomOf = ({ box }: Node): Point => ({ x: box.x + box.width / 2, y: box.y + box.height });
const topOf = ({ box }: Node): Point => ({ x: box.x + box.width / 2, y: box.y });

const isBelow = (start: Node, end: Node) =>
  Math.abs(start.box.x - end.box.x) < 1 && end.box.y >= start.box.y + start.box.height;

function curveAcross(start: Node, end: Node, kind: Link['kind']): Curve {
  if (end.box.x > start.box.x + start.box.width) return between(rightOf(start), leftOf(end), 'right');
  if (kind === 'redrive' && isBelow(start, end)) return redriveCurve(start, end, 'row');
  return swing(start, end);
}

function curveDown(start: Node, end: Node, kind: Link['kind']): Curve {
  if (end.box.x > start.box.x + start.box.width) return between(rightOf(start), leftOf(end), 'right');
  if (kind === 'redrive' && isBelow(start, end)) return redriveCurve(start, end, 'column');
  if (isSender(start) && end.box.y > start.box.y) return between(bottomOf(start), topOf(end), 'down');
  if (end.box.y > start.box.y && end.box.x > start.box.x) return elbow(start, end);
  return swing(start, end);
}

const isSender = ({ kind }: Node) => kind === 'producer' || kind === 'reader' || kind === 'alarm';

/** Down the margin and then in: the corner pulls so hard that the way clears everything on the same step. */
function elbow(start: Node, end: Node): Curve {
  const from = { x: start.box.x + 12, y: start.box.y + start.box.height };
  const corner = { x: from.x, y: middle(end) };
  return [from, corner, corner, leftOf(end)];
}

/** Back, or past what stands in between: out to the right and in again from there. */
function swing(start: Node, end: Node): Curve {
  const [from, to] = [rightOf(start), rightOf(end)];
  const reach = Math.max(from.x, to.x) + 22;
  return [from, { x: reach, y: from.y }, { x: reach, y: to.y }, to];
}

/** Where an edge's gate stands. */
export function gatePoint({ curve, gate }: Edge): Point | undefined {
  return gate && along(curve, gate.at);
}
