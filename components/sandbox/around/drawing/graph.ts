import type { SandboxDeclaration } from '@/engine/client/declaration';
import { ACTOR, consumersHeight, FOOT, HEAD, type NodeKind, READER } from '../../drawing/layout';
import { type Link, linksOf } from './links';
import type { Seen } from './seen';
import { whereaboutsOf } from './whereabouts';

/** A thing to be drawn, with the height of its card in CSS pixels. */
export interface Place {
  name: string;
  kind: NodeKind;
  height: number;
  /** Of consumers: the most workers there can be, and whether a group scales them. */
  seats?: number;
  scaled?: boolean;
  /** Above it stands where it is, as it is elsewhere than the world itself. */
  isElsewhere?: boolean;
}

/** What has to be drawn, without anything that changes while messages move. */
export interface Graph {
  places: Place[];
  links: Link[];
  /** Consumers with the seats that are kept for their workers. */
  groups: { name: string; from: string; seats: number; scaled: boolean }[];
}

const TUBE = { queue: 56, dlq: 46 };
const FUNCTION = 88;

/** Everything of a world that stands still, as places and the links between them. Pure. */
export function graphOf(seen: Seen, declaration: SandboxDeclaration): Graph {
  const groups = groupsOf(seen);
  const links = linksOf(seen, declaration);
  const touched = new Set(links.flatMap(({ from, to }) => [from, to]));
  const deadLetters = new Set(links.filter(({ kind }) => kind === 'redrive').map(({ to }) => to));
  const card = (kind: NodeKind, height: number) => (name: string) => ({ name, kind, height });
  const { topology } = declaration;
  const places: Place[] = [
    ...names(seen.producers).map(card('producer', ACTOR)),
    ...(declaration.controls?.length === 0 ? [] : [card('reader', ACTOR)(READER)]),
    ...names(seen.buckets).map(card('bucket', ACTOR)),
    // The default bus is always there; it is drawn when something has to do with it.
    ...names(seen.buses)
      .filter((name) => name !== 'default' || touched.has(name))
      .map(card('bus', ACTOR)),
    ...names(seen.topics).map(card('topic', ACTOR)),
    ...names(seen.alarms).map(card('alarm', ACTOR)),
    ...inOrder(
      names(seen.queues),
      (topology.queues ?? []).map(({ name }) => name),
    ).map((name) => queuePlace(name, deadLetters.has(name))),
    ...names(seen.functions).map(card('function', FUNCTION)),
    ...(topology.deliveryStreams ?? []).map(({ name }) => card('stream', ACTOR)(name)),
    ...names(seen.recipients).map(card('recipient', ACTOR)),
    ...groups.map((group) => ({ kind: 'consumer' as const, height: consumersHeight(group), ...group })),
  ];
  const known = new Set(places.map(({ name }) => name));
  const strangers = links.filter(({ kind, to }) => kind === 'fanOut' && !known.has(to)).map(({ to }) => to);
  const elsewhere = whereaboutsOf(topology);
  return {
    places: [...places, ...[...new Set(strangers)].map(card('recipient', ACTOR))].map((place) =>
      elsewhere.has(place.name) ? { ...place, isElsewhere: true } : place,
    ),
    links,
    groups,
  };
}

const names = (things: Record<string, unknown> | undefined) => Object.keys(things ?? {});

/** Those that the lesson names in its order, then those created later. */
function inOrder(all: string[], declared: string[]): string[] {
  return [
    ...declared.filter((name) => all.includes(name)),
    ...all.filter((name) => !declared.includes(name)),
  ];
}

function queuePlace(name: string, isDeadLetterQueue: boolean): Place {
  const kind = isDeadLetterQueue ? 'dlq' : 'queue';
  return { name, kind, height: HEAD + TUBE[kind] + FOOT };
}

function groupsOf(seen: Seen): Graph['groups'] {
  return Object.values(seen.consumers ?? {}).map(({ name, from, workers }) => {
    const scale = Object.values(seen.autoScaling ?? {}).find(({ scales }) => scales === name);
    const most = Math.max(workers.length, scale?.max ?? 0);
    return { name, from, seats: Math.ceil(most / 4) * 4 || 1, scaled: scale !== undefined };
  });
}
