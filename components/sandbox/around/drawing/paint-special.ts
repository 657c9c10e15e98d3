import { along, ease, type Point } from '../../drawing/geometry';
import { tagOf } from '../../drawing/inks';
import type { Edge, Layout } from '../../drawing/layout';
import { paintCross, paintDisc } from '../../drawing/marks';
import type { Scene } from '../../drawing/paint-queue';
import type { Flight } from '../../drawing/paint-travels';
import { drawnAs, pointOn, routeOf } from '../../drawing/routes';

/** Share of its time that a message takes to the place where it is stopped; the rest of it fades. */
const UNTIL_STOPPED = 0.55;
const RADIUS = 10;

/**
 * Paints what does not arrive: a message that a filter holds back stops at the gate and fades, one that an endpoint did not
 * take falls off at its door, and a refused call bounces off a lock. Everything else goes the ordinary way.
 */
export function paintSpecial(scene: Scene, { travel, progress }: Flight, layout: Layout): boolean {
  // What a rule matches is seen when it goes on from its bus.
  if (ruleEdge(layout, travel.to)) return true;
  const from = ruleEdge(layout, travel.from)?.from;
  const flight = { travel: from === undefined ? travel : { ...travel, from }, progress };
  switch (travel.kind) {
    case 'filteredOut':
      paintHeldBack(scene, flight, layout);
      return true;
    case 'failed':
      paintFailed(scene, flight, layout);
      return true;
    case 'denied':
      paintDenied(scene, flight, layout);
      return true;
    default:
      if (from !== undefined)
        paintMessage(scene, flight, pointOn(routeTo(flight.travel, layout), ease(progress)), 1);
      return from !== undefined;
  }
}

/** A rule has no place of its own: it is the gate on the ways from its bus. */
function ruleEdge(layout: Layout, name: string): Edge | undefined {
  return layout.edges.find(({ gate }) => gate?.kind === 'rule' && gate.of === name);
}

/** Where a stopped message is: `gone` on its way, 1 when it has come to where it stops; then `faded`, from 0 to 1. */
export function stages(progress: number): { gone: number; faded: number } {
  return {
    gone: ease(Math.min(1, progress / UNTIL_STOPPED)),
    faded: Math.max(0, (progress - UNTIL_STOPPED) / (1 - UNTIL_STOPPED)),
  };
}

function edgeOf(layout: Layout, from: string, to: string): Edge | undefined {
  return layout.edges.find((edge) => edge.from === drawnAs(from) && edge.to === to);
}

function paintMessage(scene: Scene, { travel }: Flight, at: Point, alpha: number): void {
  const { pen, palette, ink, bodies } = scene;
  pen.globalAlpha = alpha;
  const message = bodies.get(travel.messageId) ?? travel;
  paintDisc(pen, palette, { ink: ink(message), at, radius: RADIUS, tag: tagOf(travel.body) });
  pen.globalAlpha = 1;
}

function paintHeldBack(scene: Scene, flight: Flight, layout: Layout): void {
  const { travel, progress } = flight;
  const edge = edgeOf(layout, travel.from, travel.to);
  if (edge === undefined) return;
  const { gone, faded } = stages(progress);
  // Just before the gate, so that it is seen to stand in the way.
  const at = along(edge.curve, Math.max(0, (edge.gate?.at ?? 0.7) - 0.12) * gone);
  paintMessage(scene, flight, at, 1 - faded);
  if (faded > 0) {
    scene.pen.globalAlpha = 1 - faded;
    paintCross(scene.pen, scene.palette.bad, at, 6);
    scene.pen.globalAlpha = 1;
  }
}

function paintFailed(scene: Scene, flight: Flight, layout: Layout): void {
  const { travel, progress } = flight;
  const { gone, faded } = stages(progress);
  const door = pointOn(routeTo(travel, layout), gone * 0.96);
  const at = { x: door.x - 14 * faded, y: door.y + 34 * faded * faded };
  paintMessage(scene, flight, at, 1 - faded);
  if (faded > 0) {
    scene.pen.globalAlpha = 1 - faded;
    paintCross(scene.pen, scene.palette.bad, at, 6);
    scene.pen.globalAlpha = 1;
  }
}

function paintDenied(scene: Scene, flight: Flight, layout: Layout): void {
  const { travel, progress } = flight;
  const { gone, faded } = stages(progress);
  const route = routeTo(travel, layout);
  const back = 0.35 * ease(faded);
  paintMessage(scene, flight, pointOn(route, (gone - back) * 0.92), 1 - faded * 0.8);
  if (gone > 0.6) paintLock(scene, pointOn(route, 0.97), Math.min(1, 2 * (1 - faded)));
}

/** The way without its last step into the middle of a card. */
function routeTo(travel: Flight['travel'], layout: Layout) {
  const route = routeOf(travel, layout, {});
  return { ...route, start: route.curve[0], end: route.curve[3] };
}

function paintLock({ pen, palette }: Scene, { x, y }: Point, alpha: number): void {
  pen.globalAlpha = alpha;
  pen.fillStyle = palette.paper;
  pen.strokeStyle = palette.bad;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(x, y - 2, 5, Math.PI, 0);
  pen.stroke();
  pen.beginPath();
  pen.roundRect(x - 8, y - 2, 16, 12, 2.5);
  pen.fill();
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x, y + 2);
  pen.lineTo(x, y + 6);
  pen.stroke();
  pen.globalAlpha = 1;
}
