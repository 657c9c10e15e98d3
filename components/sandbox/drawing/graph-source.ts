import { buildGraph } from './build-graph';
import type { DecisiveFields, Graph, GraphPart, GraphWorld, LayoutInput } from './graph';
import type { LayoutStrategy } from './layout-strategy';

/**
 * Gives the graph of the view that it is handed. It stays the same object as long as nothing changes that decides where things
 * stand, so that frames that move nothing but messages are neither laid out nor rendered anew.
 */
export function createGraphSource(
  parts: readonly GraphPart[],
  declaration: GraphWorld['declaration'],
  strategy: Pick<LayoutStrategy, 'stage' | 'whereaboutsOf'>,
): (view: LayoutInput) => Graph {
  const decisive: DecisiveFields = Object.assign({}, ...parts.map(({ decides }) => decides));
  let last: { part: unknown; graph: Graph } | undefined;
  return (view) => {
    const part = decisivePart(decisive, view);
    if (last === undefined || !isSame(last.part, part)) {
      const graph = buildGraph(parts, { input: view, declaration }, strategy);
      last = { part, graph: isSame(last?.graph, graph) && last ? last.graph : graph };
    }
    return last.graph;
  };
}

/** What of a view decides where things stand. Of things in a list only their number does. */
export function decisivePart(decisive: DecisiveFields, view: LayoutInput): unknown[] {
  return Object.entries(decisive).flatMap(([kind, fields]) => {
    const things: Record<string, Plain> = view[kind as keyof LayoutInput] ?? {};
    const values = Object.values(things).map((thing) =>
      fields.map((field) => {
        const value = thing[field];
        return Array.isArray(value) && typeof value[0] === 'object' ? value.length : value;
      }),
    );
    return [Object.keys(things), values];
  });
}

type Plain = Record<string, unknown>;

const isPlain = (data: unknown): data is Plain => typeof data === 'object' && data !== null;

/** Whether two pieces of plain data say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && isSame(one[key], other[key]));
}
