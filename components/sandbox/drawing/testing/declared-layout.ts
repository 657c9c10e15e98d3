import { declaredGraph, outlinesFor, strategyFor } from '@/components/resources/outlines';
import { buildGraph } from '../build-graph';
import type { Graph, GraphWorld, LayoutInput } from '../graph';
import { layOut } from '../lay-out';
import type { Layout } from '../layout';

type Declared = GraphWorld['declaration'];

/** For tests: the graph of a world as its rooms make it; without a view, as it is declared. */
export function graphFor(declaration: Declared, view?: LayoutInput): Graph {
  const strategy = strategyFor(declaration.topology);
  if (view === undefined) return declaredGraph(declaration, strategy);
  const parts = outlinesFor(declaration.topology).map(({ graph }) => graph);
  return buildGraph(parts, { input: view, declaration }, strategy);
}

/** For tests: where everything of a world stands. */
export function layoutFor(declaration: Declared, width: number, view?: LayoutInput): Layout {
  return layOut(graphFor(declaration, view), width, strategyFor(declaration.topology));
}
