import { ease, type Point } from '../../sandbox/drawing/geometry';
import { tagOf } from '../../sandbox/drawing/inks';
import { paintCross, paintDisc } from '../../sandbox/drawing/marks';
import type { MovementPainter } from '../../sandbox/drawing/movements';
import type { PaintContext } from '../../sandbox/drawing/paint-context';
import { pointOn, routeOf } from '../../sandbox/drawing/routes';

/** What goes back to its queue is no message, but the word that one may go. */
export const paintDeletion: MovementPainter = ({ pen, palette }, { movement, progress }, layout, placeOf) => {
  const { from, to, messageId } = movement;
  const places = { start: placeOf(from, messageId), end: placeOf(to, messageId) };
  const at = pointOn(routeOf(movement, layout, places), ease(progress));
  pen.fillStyle = palette.paper;
  pen.strokeStyle = palette.kind('consumer');
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(at.x, at.y, 8, 0, Math.PI * 2);
  pen.fill();
  pen.stroke();
  paintCross(pen, palette.ink, at, 3);
};

/** The message never left: it lights up where it stands. */
export const paintReturn: MovementPainter = (context, { movement, progress }, _layout, placeOf) => {
  const { from, to, messageId } = movement;
  const at = placeOf(to, messageId) ?? placeOf(from, messageId);
  if (at !== undefined) paintGlow(context, at, progress);
};

function paintGlow({ pen, palette }: PaintContext, at: Point, progress: number): void {
  pen.strokeStyle = palette.spark;
  pen.globalAlpha = 1 - progress;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.arc(at.x, at.y, 10 + 22 * ease(progress), 0, Math.PI * 2);
  pen.stroke();
  pen.globalAlpha = 1;
}

/** It falls out of its queue. */
export const paintExpiry: MovementPainter = ({ pen, palette, ink }, { movement, progress }, layout) => {
  const inner = layout.nodes.get(movement.from)?.inner;
  if (inner === undefined) return;
  const at = { x: inner.x + inner.width * 0.9, y: inner.y + inner.height / 2 + 60 * ease(progress) };
  pen.globalAlpha = 1 - progress;
  paintDisc(pen, palette, { ink: ink(movement), at, radius: 9, tag: tagOf(movement.body) });
  pen.globalAlpha = 1;
};
