import { graphOf, type Place } from '@/components/sandbox/around/drawing/graph';
import { type Seen, seenFrom } from '@/components/sandbox/around/drawing/seen';
import { forestOf, type Tree } from '@/components/sandbox/around/drawing/tree';
import type { Kind } from '@/components/ui/any-glyph';
import type { AroundKind } from '@/components/ui/around-glyphs';
import type { Topology } from '@/engine/client/topology';

interface Station {
  kind: Kind | AroundKind;
  label: string;
}

/** A declared world as lines of stations: one for every way a message can take, and one for every dead-letter queue. */
export function linesOf(topology: Topology): Station[][] {
  const seen = seenFrom(topology);
  // Nobody is at hand yet: without controls the reader is no part of it.
  const graph = graphOf(seen, { id: '', seed: 0, topology, controls: [] });
  const station = ({ name, kind }: Place): Station => ({ kind: glyphOf(name, kind, seen), label: name });
  const redrives = graph.links.flatMap(({ from, to, kind }) => {
    const [source, target] = [from, to].map((name) => graph.places.find((place) => place.name === name));
    return kind === 'redrive' && source && target ? [[station(source), station(target)]] : [];
  });
  return [
    ...forestOf(graph).roots.flatMap((root) => waysOf(root).map((way) => way.map(station))),
    ...redrives,
  ];
}

/** From those who send to where it ends, each way by itself. Of several senders the first stands for all. */
function waysOf({ place, senders, children, below }: Tree): Place[][] {
  // A dead-letter queue has a line of its own; what comes after it begins there.
  const onward = children.filter((child) => child.place.kind !== 'dlq').flatMap(waysOf);
  const begun = [...senders.slice(0, 1), place];
  const ways = onward.length === 0 ? [begun] : onward.map((way) => [...begun, ...way]);
  const after = [...below, ...children.filter((child) => child.place.kind === 'dlq')];
  return [...ways, ...after.flatMap(waysOf).filter((way) => way.length > 1)];
}

function glyphOf(name: string, kind: Place['kind'], { recipients }: Seen): Station['kind'] {
  if (kind === 'recipient') return recipients?.[name]?.kind ?? 'inbox';
  return kind === 'reader' ? 'producer' : kind;
}
