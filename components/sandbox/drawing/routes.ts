import type { MessageMovement } from '@/engine/client/view';
import { edgesOf } from './edge-index';
import { along, between, type Curve, centre, type Point } from './geometry';
import type { Layout } from './layout';

/** Virtual milliseconds that a message takes along an edge; shorter than the window in which the engine reports it. */
export const TRAVEL_MS = 700;

/** How far a movement has come at a moment, 0 to 1; undefined before it starts and after it has arrived. */
export function progressAt(movement: MessageMovement, atMs: number): number | undefined {
  const progress = (atMs - movement.atMs) / TRAVEL_MS;
  return progress >= 0 && progress < 1 ? progress : undefined;
}

export interface Route {
  start: Point;
  curve: Curve;
  end: Point;
}

/** The group of a worker, which is named after it: `workers` for `workers#2`. Anybody else is drawn by their own name. */
export function drawnAs(actor: string): string {
  return actor.replace(/#\d+$/, '');
}

/** The way a movement takes: from where its message was drawn, along the edge, to where it will be drawn. */
export function routeOf(
  movement: MessageMovement,
  layout: Layout,
  places: { start?: Point | undefined; end?: Point | undefined },
): Route {
  const way = { from: drawnAs(movement.from), to: drawnAs(movement.to) };
  // A deletion goes back on the way by which the message came.
  const edge = edgesOf(layout).between(way.from, way.to);
  const curve =
    edge === undefined ? looseCurve(way, layout) : way.from === edge.from ? edge.curve : reversed(edge.curve);
  return { start: places.start ?? curve[0], curve, end: places.end ?? curve[3] };
}

type Way = Pick<MessageMovement, 'from' | 'to'>;

function reversed([a, b, c, d]: Curve): Curve {
  return [d, c, b, a];
}

/** Between two things without an edge of their own, and from or to somebody who is not drawn. */
function looseCurve(way: Way, layout: Layout): Curve {
  const [from, to] = [layout.nodes.get(way.from), layout.nodes.get(way.to)];
  const anchor = to?.inner ?? from?.inner ?? { x: 0, y: 0, width: layout.width, height: layout.height };
  const outside = {
    x: from === undefined ? anchor.x - 30 : anchor.x + anchor.width + 30,
    y: centre(anchor).y,
  };
  const start = from === undefined ? outside : centre(from.inner);
  const end = to === undefined ? outside : centre(to.inner);
  return between(start, end, layout.flow === 'row' ? 'right' : 'down');
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** Point of a route at `t` from 0 to 1, at an even pace over its three parts. */
export function pointOn({ start, curve, end }: Route, t: number): Point {
  const [first, middle, last] = [
    distance(start, curve[0]),
    Math.max(1, distance(curve[0], curve[3])),
    distance(curve[3], end),
  ];
  const gone = t * (first + middle + last);
  if (gone < first) return mix(start, curve[0], gone / first);
  if (gone < first + middle) return along(curve, (gone - first) / middle);
  return last === 0 ? end : mix(curve[3], end, Math.min(1, (gone - first - middle) / last));
}
