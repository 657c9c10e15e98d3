import type { GraphEdge } from '@/engine/client/graph';
import type { Forest } from './forest';
import type { SizedNode } from './sized-graph';

/** Steps from the left, by name; `first` is where those stand to whom nothing leads. */
export function depthsOf(
  { rest: nodes, between: edges, isBelow }: Forest,
  first: number,
): Map<string, number> {
  const depth = new Map<string, number>();
  const onward = withoutReturns(nodes, edges);
  const visit = (name: string): number => {
    const known = depth.get(name);
    if (known !== undefined) return known;
    const steps = onward
      .filter(({ to }) => to === name)
      .map((edge) => visit(edge.from) + (isBelow(edge) ? 0 : 1));
    const own = Math.max(first, ...steps);
    depth.set(name, own);
    return own;
  };
  for (const { name } of nodes) visit(name);
  return depth;
}

/** The edges without those that lead back to where their way began. */
function withoutReturns(nodes: SizedNode[], edges: GraphEdge[]): GraphEdge[] {
  const [open, seen] = [new Set<string>(), new Set<string>()];
  const kept: GraphEdge[] = [];
  const walk = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    open.add(name);
    for (const edge of edges.filter(({ from }) => from === name)) {
      if (open.has(edge.to)) continue;
      kept.push(edge);
      walk(edge.to);
    }
    open.delete(name);
  };
  const led = new Set(edges.map(({ to }) => to));
  for (const { name } of nodes) if (!led.has(name)) walk(name);
  for (const { name } of nodes) walk(name);
  return kept;
}
