import type { Graph, Place } from './graph';
import type { Link } from './links';

/** A place with those that send to it, those that come after it, and the queues that keep its dead letters. */
export interface Tree {
  place: Place;
  senders: Place[];
  children: Tree[];
  below: Tree[];
  /** Above it stands what the gate before it lets through, or where it is. */
  hasCaption: boolean;
}

export interface Forest {
  roots: Tree[];
  /** Steps from the left, by name. Senders stand at 0. */
  depth: Map<string, number>;
}

/** An alarm only tells, as a producer only sends. */
const sends = ({ kind }: Place) => kind === 'producer' || kind === 'reader' || kind === 'alarm';

/** Every place once, in the order of the work: a thing that several lead to stands with the first of them. */
export function forestOf({ places, links }: Graph): Forest {
  const byName = new Map(places.map((place) => [place.name, place]));
  const ways = links.filter(({ from, to }) => byName.has(from) && byName.has(to) && from !== to);
  const senders = places.filter(sends);
  const isSender = new Set(senders.map(({ name }) => name));
  const between = ways.filter(({ from }) => !isSender.has(from));
  const placed = new Set<string>();
  const grow = (place: Place): Tree => {
    placed.add(place.name);
    const branch = (chosen: (link: Link) => boolean) =>
      between
        .filter((link) => link.from === place.name && chosen(link))
        .flatMap(({ to }) => {
          const next = byName.get(to);
          return next === undefined || placed.has(to) ? [] : [grow(next)];
        });
    const below = (link: Link) => isBelow(link, byName);
    return {
      place,
      senders: senders.filter(({ name }) => ways.find(({ from }) => from === name)?.to === place.name),
      hasCaption:
        place.isElsewhere === true || ways.some(({ to, gate }) => to === place.name && gate !== undefined),
      children: branch((link) => !below(link)),
      below: branch(below),
    };
  };
  const led = new Set(between.map(({ to }) => to));
  const idle = senders.filter(({ name }) => !ways.some(({ from }) => from === name));
  const rest = places.filter((place) => !sends(place));
  const roots = rest.filter(({ name }) => !led.has(name)).map(grow);
  // What is left leads in a ring: any of it may be the start.
  for (const place of rest) if (!placed.has(place.name)) roots.push(grow(place));
  roots.push(...idle.map(grow));
  return { roots, depth: depthsOf(rest, between, byName, senders.length > 0 ? 1 : 0) };
}

/** A queue's dead-letter queue stands below it; everything else comes after. */
function isBelow({ kind, from }: Link, byName: Map<string, Place>): boolean {
  const source = byName.get(from)?.kind;
  return kind === 'redrive' && (source === 'queue' || source === 'dlq');
}

function depthsOf(places: Place[], links: Link[], byName: Map<string, Place>, first: number) {
  const depth = new Map<string, number>();
  const onward = withoutReturns(places, links);
  const visit = (name: string): number => {
    const known = depth.get(name);
    if (known !== undefined) return known;
    const steps = onward
      .filter(({ to }) => to === name)
      .map((link) => visit(link.from) + (isBelow(link, byName) ? 0 : 1));
    const own = Math.max(first, ...steps);
    depth.set(name, own);
    return own;
  };
  for (const { name } of places) visit(name);
  return depth;
}

/** The links without those that lead back to where their way began. */
function withoutReturns(places: Place[], links: Link[]): Link[] {
  const [open, seen] = [new Set<string>(), new Set<string>()];
  const kept: Link[] = [];
  const walk = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    open.add(name);
    for (const link of links.filter(({ from }) => from === name)) {
      if (open.has(link.to)) continue;
      kept.push(link);
      walk(link.to);
    }
    open.delete(name);
  };
  const led = new Set(links.map(({ to }) => to));
  for (const { name } of places) if (!led.has(name)) walk(name);
  for (const { name } of places) walk(name);
  return kept;
}
