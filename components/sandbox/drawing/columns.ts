import { isBelow, leftOf, redriveCurve, rightOf, straightDown } from './curves';
import { depthsOf } from './depths';
import type { Forest } from './forest';
import { between, type Curve, type Point } from './geometry';
import type { Node } from './layout';
import type { Column, Columns, LayoutStrategy } from './layout-strategy';
import { placeOutline } from './place-outline';
import type { SizedGraph } from './sized-graph';

/** Room between two columns; a filter needs more than an arrow. */
const GAPS = { plain: [28, 70], filtered: [48, 100] } as const;

/** Least and most width of each column: what the widest of its nodes needs, and what it can use. */
function spansOf({ nodes }: SizedGraph, depthOf: (name: string) => number): number[][] {
  const count = Math.max(0, ...nodes.map(({ name }) => depthOf(name))) + 1;
  return Array.from({ length: count }, (_, column) => {
    const widths = nodes.filter(({ name }) => depthOf(name) === column).map(({ width }) => width);
    return [Math.max(0, ...widths.map(([least]) => least)), Math.max(0, ...widths.map(([, most]) => most))];
  });
}

function columnsFor(graph: SizedGraph, forest: Forest, width: number): Columns | undefined {
  const { nodes, edges } = graph;
  const depth = depthsOf(forest, nodes.some(({ role }) => role === 'sender') ? 1 : 0);
  const depthOf = (name: string) => depth.get(name) ?? 0;
  const spans = spansOf(graph, depthOf);
  const gaps = spans.slice(1).map((_, index) => {
    const filtered = edges.some(({ to, filter }) => filter !== undefined && depthOf(to) === index + 1);
    return filtered ? GAPS.filtered : GAPS.plain;
  });
  const sum = (values: readonly (readonly number[])[], at: number) =>
    values.reduce((total, value) => total + (value[at] ?? 0), 0);
  const [least, most] = [sum(spans, 0) + sum(gaps, 0), sum(spans, 1) + sum(gaps, 1)];
  if (least > width) return undefined;
  const share = Math.min(1, (width - least) / Math.max(1, most - least));
  const grown = ([from = 0, to = 0]: readonly number[]) => from + (to - from) * share;
  // A holder can use whatever is left: the more of its messages are seen.
  const holding = spans.map((_, column) =>
    nodes.some(({ role, name }) => role === 'holder' && depthOf(name) === column),
  );
  const rest = Math.max(0, width - most) / Math.max(1, holding.filter(Boolean).length);
  let x = 0;
  const all = spans.map((span, index): Column => {
    const column = { x, width: grown(span) + (holding[index] ? rest : 0) };
    x += column.width + grown(gaps[index] ?? [0, 0]);
    return column;
  });
  const at = (index: number) => all[index] ?? { x: 0, width: 0 };
  return { first: at(0), of: ({ name }) => at(depthOf(name)) };
}

function curveAcross(start: Node, end: Node, isRedrive: boolean): Curve {
  if (end.box.x > start.box.x + start.box.width) return between(rightOf(start), leftOf(end), 'right');
  return isRedrive && isBelow(start, end) ? redriveCurve(start, end, 'row') : swing(start, end);
}

function curveDown(start: Node, end: Node, isRedrive: boolean): Curve {
  if (end.box.x > start.box.x + start.box.width) return between(rightOf(start), leftOf(end), 'right');
  if (isRedrive && isBelow(start, end)) return redriveCurve(start, end, 'column');
  if (start.role === 'sender' && end.box.y > start.box.y) return straightDown(start, end);
  return end.box.y > start.box.y && end.box.x > start.box.x ? elbow(start, end) : swing(start, end);
}

/** Down the margin and then in: the corner pulls so hard that the way clears everything on the same step. */
function elbow(start: Node, end: Node): Curve {
  const from = { x: start.box.x + 12, y: start.box.y + start.box.height };
  const to = leftOf(end);
  const corner: Point = { x: from.x, y: to.y };
  return [from, corner, corner, to];
}

/** Back, or past what stands in between: out to the right and in again from there. */
function swing(start: Node, end: Node): Curve {
  const [from, to] = [rightOf(start), rightOf(end)];
  const reach = Math.max(from.x, to.x) + 22;
  return [from, { x: reach, y: from.y }, { x: reach, y: to.y }, to];
}

/**
 * For a world in which messages go through several stations: from left to right where every step has room, else from top to
 * bottom with each step set in.
 */
export const columns: LayoutStrategy = {
  stage: 'columns',
  rootsOf: ({ roots }) => roots,
  columnsFor,
  below: 30,
  placeDown: placeOutline,
  curve: (start, end, isRedrive, flow) =>
    flow === 'row' ? curveAcross(start, end, isRedrive) : curveDown(start, end, isRedrive),
  isLabelled: isBelow,
  // Near what it guards, as there the edges have parted.
  filterAt: { row: 0.86, column: 0.8 },
};
