import type { ConsumersView, WorkerView } from '@/engine/actors/view';
import type { Point } from '../../sandbox/drawing/geometry';
import { tagOf } from '../../sandbox/drawing/inks';
import type { Node } from '../../sandbox/drawing/layout';
import { label, paintCross, paintDisc, paintSelection } from '../../sandbox/drawing/marks';
import type { PaintContext } from '../../sandbox/drawing/paint-context';
import { packWorkers } from './pack-workers';

/** Seats are kept free for workers still to come, so that the ones there do not move. */
function seatsOf({ inner, seats = 1 }: Node, { workers }: ConsumersView) {
  return packWorkers(Math.max(seats, workers.length), inner);
}

/** Where a worker sits. */
export function seatOf(node: Node, group: ConsumersView, worker: string): Point | undefined {
  const index = group.workers.findIndex(({ id }) => id === worker);
  return index < 0 ? undefined : seatsOf(node, group).at(index);
}

/** Paints each worker as a tray: what it does by its outline, what it holds as a disc. Paints no more than fit. */
export function paintWorkers(context: PaintContext, node: Node, group: ConsumersView): void {
  const packing = seatsOf(node, group);
  group.workers.slice(0, packing.capacity).forEach((worker, index) => {
    const at = context.settle(`${group.name}/${worker.id}`, packing.at(index));
    const half = packing.radius;
    paintTray(context, worker, at, half);
    // What is still on its way here is drawn on its way.
    const held = worker.messages.filter((id) => !context.delivering.has(id));
    if (held[0] !== undefined) paintHeld(context, worker, at, half, { id: held[0], count: held.length });
  });
}

const dashes: Record<WorkerView['state'], number[]> = {
  starting: [1, 3],
  idle: [],
  polling: [5, 3],
  processing: [],
  crashed: [],
  stopping: [2, 4],
};

function paintTray({ pen, palette }: PaintContext, worker: WorkerView, { x, y }: Point, half: number): void {
  const crashed = worker.state === 'crashed';
  const busy = worker.state === 'processing';
  pen.fillStyle = busy ? palette.wash('consumer') : palette.paper;
  pen.strokeStyle = crashed ? palette.bad : palette.kind('consumer');
  pen.lineWidth = busy || crashed ? 2 : 1.2;
  pen.setLineDash(dashes[worker.state]);
  pen.beginPath();
  pen.roundRect(x - half + 1, y - half + 1, 2 * half - 2, 2 * half - 2, Math.min(7, half * 0.4));
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  if (crashed && worker.messages.length === 0) paintCross(pen, palette.bad, { x, y }, half * 0.4);
}

function paintHeld(
  context: PaintContext,
  worker: WorkerView,
  at: Point,
  half: number,
  held: { id: string; count: number },
): void {
  const { pen, palette, atMs } = context;
  const roomy = half >= 18;
  const radius = Math.min(11, half * 0.55);
  const message = context.messageOf(held.id) ?? { body: '' };
  const place = { x: at.x, y: at.y - (roomy ? 5 : 0) };
  const disc = { ink: context.ink(message), at: place, radius };
  if (worker.state === 'crashed') {
    paintDisc(pen, palette, { ...disc, tag: '', hollow: true });
    paintCross(pen, palette.bad, place, radius * 0.6);
  } else {
    paintDisc(pen, palette, { ...disc, tag: tagOf(message.body) });
  }
  const below = { x: at.x, y: at.y + half - 8 };
  if (roomy) label(pen, palette, captionOf(worker, held.count, atMs), below, { size: 9, plain: true });
  if (context.selected === held.id) paintSelection(pen, palette, place, radius - 3);
}

/** How many messages, when more than one, and the seconds until the present state ends: `×3 2s`. */
function captionOf(worker: WorkerView, count: number, atMs: number): string {
  const more = count > 1 ? `×${count} ` : '';
  if (worker.untilMs === undefined) return more;
  return `${more}${Math.max(0, Math.ceil((worker.untilMs - atMs) / 1000))}s`;
}
