import type { Frame } from '@/engine/client/sandbox-client';
import type { Travel } from '@/engine/client/view';
import { ease, type Point } from './geometry';
import { tagOf } from './inks';
import type { Layout } from './layout';
import { paintCross, paintDisc } from './marks';
import type { Scene } from './paint-queue';
import { pointOn, progressAt, routeOf } from './routes';

/** A travel and how far it has come, 0 to 1. */
export interface Flight {
  travel: Travel;
  progress: number;
}

const FAST = 2;
const FAST_FLIGHT_MS = 420;
const MOST_FLIGHTS = 90;

/**
 * What is on its way. Up to double speed, and whenever time stands still or is dragged, a travel's place follows from
 * the shown moment alone. Faster than that a message would arrive before it is seen, so there flights take real time.
 */
export function createFlights() {
  const started = new Map<number, { travel: Travel; atWallMs: number }>();
  let lastSeq = Number.POSITIVE_INFINITY;
  const depart = (travels: Travel[], atWallMs: number) => {
    for (const travel of travels) {
      if (travel.seq > lastSeq && started.size < MOST_FLIGHTS) started.set(travel.seq, { travel, atWallMs });
    }
  };
  const land = (wallMs: number) => {
    for (const [seq, { atWallMs }] of started) if (wallMs - atWallMs >= FAST_FLIGHT_MS) started.delete(seq);
  };
  return ({ view: { travels }, playing, speed, atMs }: Frame, wallMs: number): Flight[] => {
    const slow = !playing || speed <= FAST;
    if (slow) started.clear();
    else depart(travels, wallMs);
    lastSeq = travels.at(-1)?.seq ?? (slow ? -1 : lastSeq);
    if (slow) return inVirtualTime(travels, atMs);
    land(wallMs);
    return [...started.values()].map(({ travel, atWallMs }) => ({
      travel,
      progress: Math.max(0, wallMs - atWallMs) / FAST_FLIGHT_MS,
    }));
  };
}

function inVirtualTime(travels: Travel[], atMs: number): Flight[] {
  return travels.flatMap((travel) => {
    const progress = progressAt(travel, atMs);
    return progress === undefined ? [] : [{ travel, progress }];
  });
}

const entering = new Set<Travel['kind']>(['send', 'deadLetter', 'move', 'fanOut', 'notify']);

/** Messages that are drawn in the air, so that they are not drawn at their goal as well. */
export function airborne(flights: Flight[]): { arriving: Set<string>; delivering: Set<string> } {
  const arriving = new Set<string>();
  const delivering = new Set<string>();
  for (const { travel } of flights) {
    if (entering.has(travel.kind)) arriving.add(`${travel.to}/${travel.messageId}`);
    if (travel.kind === 'deliver') delivering.add(travel.messageId);
  }
  return { arriving, delivering };
}

/** Where a message is drawn in a resource or at an actor, when it is. */
export type PlaceOf = (owner: string, messageId: string) => (Point & { radius?: number }) | undefined;

/** How other things than messages of queues travel. */
export interface Choreography {
  /** The flights that are seen now: those that follow from another take turns. */
  inLegs(flights: readonly Flight[]): Flight[];
  /** Paints a travel that goes a way of its own; false leaves it to the ordinary way. */
  paintOther(scene: Scene, flight: Flight, layout: Layout): boolean;
}

export function paintFlights(
  scene: Scene,
  flights: Flight[],
  layout: Layout,
  placeOf: PlaceOf,
  others?: Choreography,
): void {
  for (const flight of others?.inLegs(flights) ?? flights) {
    const { travel, progress } = flight;
    if (others?.paintOther(scene, flight, layout)) continue;
    const places = {
      start: placeOf(travel.from, travel.messageId),
      end: placeOf(travel.to, travel.messageId),
    };
    if (travel.kind === 'return') paintReturn(scene, places.end ?? places.start, progress);
    else if (travel.kind === 'expire') paintExpiry(scene, travel, layout, progress);
    else {
      const radius = radiusAt(progress, places.start?.radius, places.end?.radius);
      paintAlong(scene, travel, pointOn(routeOf(travel, layout, places), ease(progress)), radius);
    }
  }
}

const IN_THE_AIR = 10;

/** A message in a crowded queue is small; on its way it is large enough to be told apart. */
function radiusAt(progress: number, start = IN_THE_AIR, end = IN_THE_AIR): number {
  const grown = Math.min(1, progress * 4, (1 - progress) * 4);
  const from = progress < 0.5 ? start : end;
  return from + (IN_THE_AIR - from) * grown;
}

function paintAlong({ pen, palette, ink, bodies }: Scene, travel: Travel, at: Point, radius: number): void {
  if (travel.kind === 'delete') {
    pen.fillStyle = palette.paper;
    pen.strokeStyle = palette.consumer;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.arc(at.x, at.y, 8, 0, Math.PI * 2);
    pen.fill();
    pen.stroke();
    paintCross(pen, palette.ink, at, 3);
    return;
  }
  paintDisc(pen, palette, {
    ink: ink(bodies.get(travel.messageId) ?? travel),
    at,
    radius,
    tag: tagOf(travel.body),
  });
}

/** The message never left: it lights up where it stands. */
function paintReturn({ pen, palette }: Scene, at: Point | undefined, progress: number): void {
  if (at === undefined) return;
  pen.strokeStyle = palette.spark;
  pen.globalAlpha = 1 - progress;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.arc(at.x, at.y, 10 + 22 * ease(progress), 0, Math.PI * 2);
  pen.stroke();
  pen.globalAlpha = 1;
}

function paintExpiry({ pen, palette, ink }: Scene, travel: Travel, layout: Layout, progress: number): void {
  const inner = layout.nodes.get(travel.from)?.inner;
  if (inner === undefined) return;
  const at = { x: inner.x + inner.width * 0.9, y: inner.y + inner.height / 2 + 60 * ease(progress) };
  pen.globalAlpha = 1 - progress;
  paintDisc(pen, palette, { ink: ink(travel), at, radius: 9, tag: tagOf(travel.body) });
  pen.globalAlpha = 1;
}
