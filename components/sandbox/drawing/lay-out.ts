import type { GraphEdge } from '@/engine/client/graph';
import { forestOf, type Tree } from './forest';
import { along, type Point } from './geometry';
import type { Edge, Flow, Layout, Node } from './layout';
import type { LayoutStrategy } from './layout-strategy';
import { placeAcross } from './place-across';
import type { SizedGraph } from './sized-graph';

/** Room at the right for ways that lead past others. */
const MARGIN = 26;

/**
 * Places a graph on a stage of this width, in CSS pixels. Pure: the same graph, width and strategy give the same layout.
 *
 * What leads where, who stands beside whom and how high it gets is one algorithm. Two things are not, and are the strategy's:
 * where every way is sender, holder, worker, the stage is shared out by fixed parts and turns at one width; where ways are
 * longer, each column has what its cards need, and on a narrow stage steps are set in.
 */
export function layOut(graph: SizedGraph, width: number, strategy: LayoutStrategy): Layout {
  const forest = forestOf(graph);
  const columns = strategy.columnsFor(graph, forest, width);
  const roots = strategy.rootsOf(forest);
  const { stage } = strategy;
  if (columns !== undefined) {
    const nodes = new Map<string, Node>();
    const height = placeAcross({ roots, columns, below: strategy.below }, nodes);
    const edges = edgesOf(graph, nodes, 'row', strategy);
    return { stage, width, height, flow: 'row', nodes: inReadingOrder(nodes, roots, strategy), edges };
  }
  const layIn = (room: number): Layout => {
    const nodes = new Map<string, Node>();
    const height = strategy.placeDown(roots, room, nodes);
    return { stage, width, height, flow: 'column', nodes, edges: edgesOf(graph, nodes, 'column', strategy) };
  };
  const layout = layIn(width);
  const swings = layout.edges.some(({ curve: [, bend] }) => bend.x > width);
  return swings ? layIn(width - MARGIN) : layout;
}

function inReadingOrder(nodes: Map<string, Node>, roots: readonly Tree[], { readingOrder }: LayoutStrategy) {
  if (readingOrder === undefined) return nodes;
  const read = readingOrder(roots).flatMap(({ name }) => nodes.get(name) ?? []);
  return new Map(read.map((node) => [node.name, node]));
}

function edgesOf(
  { edges }: SizedGraph,
  nodes: Map<string, Node>,
  flow: Flow,
  strategy: LayoutStrategy,
): Edge[] {
  return edges.flatMap((edge) => edgeOf(edge, nodes, flow, strategy));
}

/** Ways from or to what is not there are left out. */
function edgeOf(
  { from, to, kind, label, filter }: GraphEdge,
  nodes: Map<string, Node>,
  flow: Flow,
  { curve, isLabelled, filterAt }: LayoutStrategy,
): Edge[] {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (start === undefined || end === undefined || start === end) return [];
  return [
    {
      from,
      to,
      kind,
      curve: curve(start, end, kind === 'redrive', flow),
      ...(label !== undefined && isLabelled(start, end) && { label }),
      ...(filter !== undefined && { filter: { ...filter, at: filterAt[flow] } }),
    },
  ];
}

/** Where an edge's filter stands. */
export function filterPoint({ curve, filter }: Edge): Point | undefined {
  return filter && along(curve, filter.at);
}
