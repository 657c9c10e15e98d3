import { forestOf, type Tree } from '@/components/sandbox/drawing/forest';
import type { SizedGraph, SizedNode } from '@/components/sandbox/drawing/sized-graph';
import type { Station } from './flow';

/** A declared world as lines of stations: one for every way a message can take, and one for every way of dead letters. */
export function linesOf(drawn: SizedGraph): Station[][] {
  const graph = withoutReader(drawn);
  const byName = new Map(graph.nodes.map((node) => [node.name, node]));
  const redrives = graph.edges.filter(({ kind }) => kind === 'redrive');
  const deadEnds = new Set(redrives.map(({ to }) => to));
  return [
    ...forestOf(graph).roots.flatMap((root) => waysOf(root, deadEnds).map((way) => way.map(stationOf))),
    ...redrives.flatMap(({ from, to }) => {
      const [source, target] = [byName.get(from), byName.get(to)];
      return source && target ? [[stationOf(source), stationOf(target)]] : [];
    }),
  ];
}

/** Nobody is at hand yet. */
function withoutReader({ nodes, edges }: SizedGraph): SizedGraph {
  return { nodes: nodes.filter(({ kind }) => kind !== 'reader'), edges };
}

const stationOf = ({ name, kind, glyph = kind }: SizedNode): Station => ({ kind: glyph, label: name });

/** From those who send to where it ends, each way by itself. Of several senders the first stands for all. */
function waysOf(tree: Tree, deadEnds: ReadonlySet<string>): SizedNode[][] {
  const { node, senders, children, below } = tree;
  // What keeps dead letters has a line of its own; what comes after it begins there.
  const isDead = (child: Tree) => child.node.role === 'holder' && deadEnds.has(child.node.name);
  const onward = children.filter((child) => !isDead(child)).flatMap((child) => waysOf(child, deadEnds));
  const begun = [...senders.slice(0, 1), node];
  const ways = onward.length === 0 ? [begun] : onward.map((way) => [...begun, ...way]);
  const after = [...below, ...children.filter(isDead)].flatMap((each) => waysOf(each, deadEnds));
  return [...ways, ...after.filter((way) => way.length > 1)];
}
