import { edgesOf } from './edge-index';
import { along, ease, type Point } from './geometry';
import { tagOf } from './inks';
import type { Layout } from './layout';
import { paintCross, paintDisc } from './marks';
import type { Flight, MovementPainter } from './movements';
import type { PaintContext } from './paint-context';
import { drawnAs, pointOn, routeOf } from './routes';

/** Share of its time that a message takes to the place where it is stopped; the rest of it fades. */
const UNTIL_STOPPED = 0.55;
const RADIUS = 10;

/** Where a stopped message is: `gone` on its way, 1 when it has come to where it stops; then `faded`, from 0 to 1. */
export function stages(progress: number): { gone: number; faded: number } {
  return {
    gone: ease(Math.min(1, progress / UNTIL_STOPPED)),
    faded: Math.max(0, (progress - UNTIL_STOPPED) / (1 - UNTIL_STOPPED)),
  };
}

/**
 * What passes a waypoint is seen when it goes on from there, on the edge on which that stands: it has no place of its own.
 * Anything else is left as it is.
 */
export function throughWaypoint(flight: Flight, layout: Layout): Flight | undefined {
  const { movement, progress } = flight;
  const edges = edgesOf(layout);
  if (edges.withWaypoint(movement.to)) return undefined;
  const from = edges.withWaypoint(movement.from)?.from;
  return from === undefined ? flight : { movement: { ...movement, from }, progress };
}

/** A message on its way without the last step into a card. */
export const paintOnEdge: MovementPainter = (context, flight, layout) =>
  paintStopped(context, flight, pointOn(edgeRoute(flight, layout), ease(flight.progress)), 1);

/** What a filter holds back stops before it and fades. */
export const paintHeldBack: MovementPainter = (context, flight, layout) => {
  const { movement, progress } = flight;
  const edge = edgesOf(layout).find(drawnAs(movement.from), movement.to);
  if (edge === undefined) return;
  const { gone, faded } = stages(progress);
  // Just before the filter, so that it is seen to stand in the way.
  const at = along(edge.curve, Math.max(0, (edge.filter?.at ?? 0.7) - 0.12) * gone);
  paintCrossedOut(context, flight, at, faded);
};

/** What its end did not take falls off at the door. */
export const paintFailed: MovementPainter = (context, flight, layout) => {
  const { gone, faded } = stages(flight.progress);
  const door = pointOn(edgeRoute(flight, layout), gone * 0.96);
  paintCrossedOut(context, flight, { x: door.x - 14 * faded, y: door.y + 34 * faded * faded }, faded);
};

/** A message as it is painted on its way to where it is stopped. */
export function paintStopped(
  { pen, palette, ink, messageOf }: PaintContext,
  { movement }: Flight,
  at: Point,
  alpha: number,
): void {
  pen.globalAlpha = alpha;
  const message = messageOf(movement.messageId) ?? movement;
  paintDisc(pen, palette, { ink: ink(message), at, radius: RADIUS, tag: tagOf(movement.body) });
  pen.globalAlpha = 1;
}

function paintCrossedOut(context: PaintContext, flight: Flight, at: Point, faded: number): void {
  paintStopped(context, flight, at, 1 - faded);
  if (faded === 0) return;
  context.pen.globalAlpha = 1 - faded;
  paintCross(context.pen, context.palette.bad, at, 6);
  context.pen.globalAlpha = 1;
}

/** The way without its last step into the middle of a card. */
export function edgeRoute({ movement }: Flight, layout: Layout) {
  const route = routeOf(movement, layout, {});
  return { ...route, start: route.curve[0], end: route.curve[3] };
}
