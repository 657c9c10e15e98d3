import type { SandboxDeclaration } from '../client/declaration';
import type { Graph, GraphEdge, GraphNode } from '../client/graph';
import type { KindViews } from '../client/view';
import { type GraphPart, graphSource, type PartEdge, type PartNode, STEP } from './graph-part';
import type { ServiceModule } from './service-module';

/** Name of the place where the reader stands. */
export const READER = 'reader';

/** The drawing of a world, put together of what its modules add to it. Pure. */
export function graphOf(
  { all }: { all: readonly Pick<ServiceModule, 'graph'>[] },
  view: KindViews,
  declaration: Pick<SandboxDeclaration, 'topology' | 'controls'>,
): Graph {
  const source = graphSource(view, declaration);
  const parts = all.flatMap(({ graph }) => graph?.(source) ?? []);
  if (declaration.controls?.length !== 0) parts.push(readerPart(parts));
  const nodes = inSteps(parts.flatMap((part) => part.nodes ?? [])).flatMap((one) => one.nodes);
  const edges = inSteps(parts.flatMap((part) => part.edges ?? [])).flatMap((one) => one.edges);
  return { nodes: drawnNodes(nodes, edges), edges: edges.map(drawnEdge) };
}

/** The reader stands before the first thing that the lesson lets them reach. */
function readerPart(parts: readonly GraphPart[]): GraphPart {
  const candidates = parts
    .flatMap(({ readers }) => readers ?? [])
    .sort((one, other) => one.rank - other.rank);
  const before = candidates.find((one) => one.before !== undefined)?.before;
  return {
    nodes: [{ step: STEP.reader, nodes: [{ name: READER, kind: 'reader', glyph: 'producer' }] }],
    edges:
      before === undefined
        ? []
        : [{ step: STEP.reader, edges: [{ from: READER, to: before, kind: 'send' }] }],
  };
}

function inSteps<Part extends { step: number }>(parts: readonly Part[]): Part[] {
  // Sorting is stable: what shares a step keeps the order of the modules.
  return [...parts].sort((one, other) => one.step - other.step);
}

function drawnNodes(nodes: readonly PartNode[], edges: readonly PartEdge[]): GraphNode[] {
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const deadLetters = new Set(edges.filter(({ kind }) => kind === 'redrive').map(({ to }) => to));
  const drawn = nodes
    .filter(({ name, unlessIdle }) => !unlessIdle || touched.has(name))
    .map(({ deadLetters: other, unlessIdle: _, ...node }) =>
      other !== undefined && deadLetters.has(node.name) ? { ...node, kind: other } : node,
    );
  const known = new Set(drawn.map(({ name }) => name));
  const strangers = new Map<string, GraphNode>();
  for (const { to, stranger } of edges)
    if (stranger !== undefined && !known.has(to)) strangers.set(to, { name: to, ...stranger });
  return [...drawn, ...strangers.values()];
}

function drawnEdge({ stranger: _, ...edge }: PartEdge): GraphEdge {
  return edge;
}
