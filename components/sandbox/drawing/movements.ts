import type { Frame } from '@/engine/client/sandbox-client';
import type { MessageMovement } from '@/engine/client/view';
import { ease, type Point } from './geometry';
import { tagOf } from './inks';
import type { Layout } from './layout';
import { paintDisc } from './marks';
import type { PaintContext } from './paint-context';
import { pointOn, progressAt, routeOf } from './routes';

/** A movement and how far it has come, 0 to 1. */
export interface Flight {
  movement: MessageMovement;
  progress: number;
}

const FAST = 2;
const FAST_FLIGHT_MS = 420;
const MOST_FLIGHTS = 90;

/**
 * What is on its way. Up to double speed, and whenever time stands still or is dragged, a movement's place follows from
 * the shown moment alone. Faster than that a message would arrive before it is seen, so there flights take real time.
 */
export function createFlights() {
  const started = new Map<number, { movement: MessageMovement; atWallMs: number }>();
  let lastSeq = Number.POSITIVE_INFINITY;
  const depart = (movements: MessageMovement[], atWallMs: number) => {
    for (const movement of movements) {
      if (movement.seq > lastSeq && started.size < MOST_FLIGHTS)
        started.set(movement.seq, { movement, atWallMs });
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
    return [...started.values()].map(({ movement, atWallMs }) => ({
      movement,
      progress: Math.max(0, wallMs - atWallMs) / FAST_FLIGHT_MS,
    }));
  };
}

function inVirtualTime(movements: MessageMovement[], atMs: number): Flight[] {
  return movements.flatMap((movement) => {
    const progress = progressAt(movement, atMs);
    return progress === undefined ? [] : [{ movement, progress }];
  });
}

const entering = new Set<MessageMovement['kind']>(['send', 'deadLetter', 'move', 'fanOut', 'notify']);

/** Messages that are drawn in the air, so that they are not drawn at their goal as well. */
export function airborne(flights: readonly Flight[]): { arriving: Set<string>; delivering: Set<string> } {
  const arriving = new Set<string>();
  const delivering = new Set<string>();
  for (const { movement } of flights) {
    if (entering.has(movement.kind)) arriving.add(`${movement.to}/${movement.messageId}`);
    if (movement.kind === 'deliver') delivering.add(movement.messageId);
  }
  return { arriving, delivering };
}

/** Where a message is drawn in a resource or at an actor, when it is. */
export type PlaceOf = (owner: string, messageId: string) => (Point & { radius?: number }) | undefined;

/** Paints a movement that does not simply go along its edge. */
export type MovementPainter = (
  context: PaintContext,
  flight: Flight,
  layout: Layout,
  placeOf: PlaceOf,
) => void;

/** How movements are told apart, beyond going along their edges. */
export interface MovementAnimation {
  painters: Partial<Record<MessageMovement['kind'], MovementPainter>>;
  /** The flights that are seen now: those that follow from another take turns. */
  inTurns?(flights: readonly Flight[]): readonly Flight[];
  /** A flight between things of which one has no place of its own; undefined for one that is not seen by itself. */
  throughWaypoint?(flight: Flight, layout: Layout): Flight | undefined;
  /** Paints what passes a waypoint. */
  onEdge?: MovementPainter;
}

export function paintFlights(
  context: PaintContext,
  flights: readonly Flight[],
  layout: Layout,
  placeOf: PlaceOf,
  { painters, inTurns, throughWaypoint, onEdge = paintAlong }: MovementAnimation,
): void {
  for (const seen of inTurns?.(flights) ?? flights) {
    const flight = throughWaypoint ? throughWaypoint(seen, layout) : seen;
    if (flight === undefined) continue;
    const usual = flight === seen ? paintAlong : onEdge;
    (painters[flight.movement.kind] ?? usual)(context, flight, layout, placeOf);
  }
}

const IN_THE_AIR = 10;

/** A message in a crowd is small; on its way it is large enough to be told apart. */
function radiusAt(progress: number, start = IN_THE_AIR, end = IN_THE_AIR): number {
  const grown = Math.min(1, progress * 4, (1 - progress) * 4);
  const from = progress < 0.5 ? start : end;
  return from + (IN_THE_AIR - from) * grown;
}

function paintAlong(
  context: PaintContext,
  { movement, progress }: Flight,
  layout: Layout,
  placeOf: PlaceOf,
): void {
  const { from, to, messageId, body } = movement;
  const places = { start: placeOf(from, messageId), end: placeOf(to, messageId) };
  paintDisc(context.pen, context.palette, {
    ink: context.ink(context.messageOf(messageId) ?? movement),
    at: pointOn(routeOf(movement, layout, places), ease(progress)),
    radius: radiusAt(progress, places.start?.radius, places.end?.radius),
    tag: tagOf(body),
  });
}
