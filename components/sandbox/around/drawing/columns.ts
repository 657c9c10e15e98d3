import type { NodeKind } from '../../drawing/layout';
import type { Graph, Place } from './graph';

export interface Column {
  x: number;
  width: number;
}

/** Least and most width of a card in CSS pixels. */
const widths: Record<NodeKind, readonly [number, number]> = {
  producer: [96, 150],
  reader: [96, 150],
  alarm: [112, 180],
  bucket: [104, 170],
  bus: [104, 170],
  topic: [108, 176],
  queue: [128, 340],
  dlq: [128, 340],
  function: [120, 200],
  stream: [112, 170],
  recipient: [128, 210],
  consumer: [104, 230],
};
/** Room between two columns; a gate needs more than an arrow. */
const GAPS = { plain: [28, 70], gated: [48, 100] } as const;

const holds = ({ kind }: Place) => kind === 'queue' || kind === 'dlq';

/** The columns of a stage of this width, or undefined when it is too narrow for them to stand side by side. */
export function columnsFor(
  { places, links }: Graph,
  depth: Map<string, number>,
  width: number,
): Column[] | undefined {
  const depthOf = (name: string) => depth.get(name) ?? 0;
  const count = Math.max(0, ...places.map(({ name }) => depthOf(name))) + 1;
  const spans = Array.from({ length: count }, (_, column) => {
    const kinds = places.filter(({ name }) => depthOf(name) === column).map(({ kind }) => widths[kind]);
    return [Math.max(0, ...kinds.map(([least]) => least)), Math.max(0, ...kinds.map(([, most]) => most))];
  });
  const gaps = spans.slice(1).map((_, index) => {
    const gated = links.some(({ to, gate }) => gate !== undefined && depthOf(to) === index + 1);
    return gated ? GAPS.gated : GAPS.plain;
  });
  const sum = (values: readonly (readonly number[])[], at: number) =>
    values.reduce((total, value) => total + (value[at] ?? 0), 0);
  const [least, most] = [sum(spans, 0) + sum(gaps, 0), sum(spans, 1) + sum(gaps, 1)];
  if (least > width) return undefined;
  const share = Math.min(1, (width - least) / Math.max(1, most - least));
  const grown = ([from = 0, to = 0]: readonly number[]) => from + (to - from) * share;
  // A queue can use whatever is left: the more of its messages are seen.
  const queues = spans.map((_, column) =>
    places.some((place) => holds(place) && depthOf(place.name) === column),
  );
  const rest = Math.max(0, width - most) / Math.max(1, queues.filter(Boolean).length);
  let x = 0;
  return spans.map((span, index) => {
    const column = { x, width: grown(span) + (queues[index] ? rest : 0) };
    x += column.width + grown(gaps[index] ?? [0, 0]);
    return column;
  });
}
