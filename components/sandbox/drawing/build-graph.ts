import type {
  Graph,
  GraphEdge,
  GraphNode,
  GraphPart,
  GraphWorld,
  NodeDraft,
  NodeGeometry,
  StageName,
} from './graph';
import type { LayoutStrategy } from './layout-strategy';

const byOrder = (one: { order: number }, other: { order: number }) => one.order - other.order;

/** Everything of a world that stands still: nodes and the ways between them, in the order of the work. Pure. */
export function buildGraph(
  parts: readonly GraphPart[],
  world: GraphWorld,
  { stage, whereaboutsOf }: Pick<LayoutStrategy, 'stage' | 'whereaboutsOf'>,
): Graph {
  const known = { ...world, reach: reachOf(parts, world) };
  const edges = parts
    .flatMap((part) => part.edges ?? [])
    .sort(byOrder)
    .flatMap((part) => part.of(known));
  const kinds: Record<string, NodeGeometry> = Object.assign({}, ...parts.map((part) => part.kinds));
  const elsewhere = whereaboutsOf?.(parts, world.declaration.topology);
  const nodes = draftsOf(parts, known, edges, kinds).flatMap((draft) => {
    const geometry = kinds[draft.kind];
    return geometry === undefined ? [] : [nodeOf(draft, geometry, stage, elsewhere?.has(draft.name))];
  });
  return { nodes, edges };
}

function reachOf(parts: readonly GraphPart[], world: GraphWorld): string | undefined {
  if (world.declaration.controls?.length === 0) return undefined;
  const offers = parts.flatMap((part) => part.reaches?.(world) ?? []).sort(byOrder);
  return offers.find(({ name }) => name !== undefined)?.name;
}

function draftsOf(
  parts: readonly GraphPart[],
  world: GraphWorld,
  edges: readonly GraphEdge[],
  kinds: Readonly<Record<string, NodeGeometry>>,
): NodeDraft[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const deadLetters = new Set(edges.filter(({ kind }) => kind === 'redrive').map(({ to }) => to));
  const orderOf = ({ kind }: NodeDraft) => kinds[kind]?.order ?? 0;
  const drafts = parts
    .flatMap((part) => part.nodes(world))
    .filter((draft) => !draft.isDrawnIfLinked || linked.has(draft.name))
    .map((draft) =>
      draft.kindForDeadLetters !== undefined && deadLetters.has(draft.name)
        ? { ...draft, kind: draft.kindForDeadLetters }
        : draft,
    )
    .sort((one, other) => orderOf(one) - orderOf(other));
  return [...drafts, ...strangersOf(edges, new Set(drafts.map(({ name }) => name)))];
}

/** Ends of edges that nobody draws, and that are drawn all the same. */
function strangersOf(edges: readonly GraphEdge[], known: Set<string>): NodeDraft[] {
  const strangers = new Map<string, NodeDraft>();
  for (const { to, unknownAs } of edges) {
    if (unknownAs !== undefined && !known.has(to)) strangers.set(to, { name: to, ...unknownAs });
  }
  return [...strangers.values()];
}

function nodeOf(
  { name, kind, glyph, foot, seats, height }: NodeDraft,
  { role, width, height: usual }: NodeGeometry,
  stage: StageName,
  isElsewhere: boolean | undefined,
): GraphNode {
  const own = height ?? (typeof usual === 'number' ? usual : usual[stage]);
  return { name, kind, glyph, role, width, height: own, foot, seats, isElsewhere };
}
