import type { Edge, Layout } from './layout';

/** The edges of a layout, found by name. */
interface EdgeIndex {
  /** From one end to the other. */
  find(from: string, to: string): Edge | undefined;
  /** Between two ends, whichever way it leads. */
  between(one: string, other: string): Edge | undefined;
  /** On which a filter of this name stands that movements pass through. */
  withWaypoint(name: string): Edge | undefined;
}

const indexes = new WeakMap<readonly Edge[], EdgeIndex>();

/** Made once for a layout, as many are looked up in every frame. Of several edges between two ends the first counts. */
export function edgesOf({ edges }: Layout): EdgeIndex {
  const known = indexes.get(edges);
  if (known !== undefined) return known;
  const index = indexOf(edges);
  indexes.set(edges, index);
  return index;
}

function indexOf(edges: readonly Edge[]): EdgeIndex {
  const directed = new Map<string, Edge>();
  const undirected = new Map<string, Edge>();
  const waypoints = new Map<string, Edge>();
  const learn = (map: Map<string, Edge>, key: string, edge: Edge) => {
    if (!map.has(key)) map.set(key, edge);
  };
  const keyOf = (from: string, to: string) => `${from}\n${to}`;
  for (const edge of edges) {
    const { from, to, filter } = edge;
    learn(directed, keyOf(from, to), edge);
    learn(undirected, keyOf(from, to), edge);
    learn(undirected, keyOf(to, from), edge);
    if (filter?.isWaypoint) learn(waypoints, filter.of, edge);
  }
  return {
    find: (from, to) => directed.get(keyOf(from, to)),
    between: (one, other) => undirected.get(keyOf(one, other)),
    withWaypoint: (name) => waypoints.get(name),
  };
}
