import type { GraphEdge } from '@/engine/client/graph';
import type { SizedGraph, SizedNode } from './sized-graph';

/** A node with those that send to it, those that come after it, and the holders that keep its dead letters. */
export interface Tree {
  node: SizedNode;
  senders: SizedNode[];
  children: Tree[];
  below: Tree[];
  /** Above it stands what the filter before it lets through, or where it is. */
  hasCaption: boolean;
}

export interface Forest {
  roots: Tree[];
  /** Everything but those who send, and the ways between them. */
  rest: SizedNode[];
  between: GraphEdge[];
  /** Whether an edge leads to what keeps dead letters, which stands below; everything else comes after. */
  isBelow(edge: GraphEdge): boolean;
}

const sends = ({ role }: SizedNode) => role === 'sender';

/** Every node once, in the order of the work: a thing that several lead to stands with the first of them. */
export function forestOf({ nodes, edges }: SizedGraph): Forest {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ways = edges.filter(({ from, to }) => byName.has(from) && byName.has(to) && from !== to);
  const senders = nodes.filter(sends);
  const isSender = new Set(senders.map(({ name }) => name));
  const between = ways.filter(({ from }) => !isSender.has(from));
  const isBelow = ({ kind, from }: GraphEdge) => kind === 'redrive' && byName.get(from)?.role === 'holder';
  const placed = new Set<string>();
  const grow = (node: SizedNode): Tree => {
    placed.add(node.name);
    const branch = (chosen: (edge: GraphEdge) => boolean) =>
      between
        .filter((edge) => edge.from === node.name && chosen(edge))
        .flatMap(({ to }) => {
          const next = byName.get(to);
          return next === undefined || placed.has(to) ? [] : [grow(next)];
        });
    return {
      node,
      senders: senders.filter(({ name }) => ways.find(({ from }) => from === name)?.to === node.name),
      hasCaption:
        node.whereabouts !== undefined ||
        ways.some(({ to, filter }) => to === node.name && filter !== undefined),
      children: branch((edge) => !isBelow(edge)),
      below: branch(isBelow),
    };
  };
  const led = new Set(between.map(({ to }) => to));
  const idle = senders.filter(({ name }) => !ways.some(({ from }) => from === name));
  const rest = nodes.filter((node) => !sends(node));
  const roots = rest.filter(({ name }) => !led.has(name)).map(grow);
  // What is left leads in a ring: any of it may be the start.
  for (const node of rest) if (!placed.has(node.name)) roots.push(grow(node));
  roots.push(...idle.map(grow));
  return { roots, rest, between, isBelow };
}
