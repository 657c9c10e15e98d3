import { ease, type Point } from '../../sandbox/drawing/geometry';
import type { MovementPainter } from '../../sandbox/drawing/movements';
import type { PaintContext } from '../../sandbox/drawing/paint-context';
import { pointOn } from '../../sandbox/drawing/routes';
import { edgeRoute, paintStopped, stages } from '../../sandbox/drawing/stopped-movements';

/** A refused call bounces off a lock. */
export const paintDenied: MovementPainter = (context, flight, layout) => {
  const { gone, faded } = stages(flight.progress);
  const route = edgeRoute(flight, layout);
  const back = 0.35 * ease(faded);
  paintStopped(context, flight, pointOn(route, (gone - back) * 0.92), 1 - faded * 0.8);
  if (gone > 0.6) paintLock(context, pointOn(route, 0.97), Math.min(1, 2 * (1 - faded)));
};

function paintLock({ pen, palette }: PaintContext, { x, y }: Point, alpha: number): void {
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
