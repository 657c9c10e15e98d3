import type { ConsumersView, WorkerView } from '@/engine/actors/view';
import type { Point } from './geometry';
import { tagOf } from './inks';
import type { Node } from './layout';
import { label, paintCross, paintDisc } from './marks';
import { paintSelection, type Scene } from './paint-queue';
import { packWorkers } from './slots';

/** How many seats are kept free for workers still to come, so that the ones there do not move. */
export function seatsOf(node: Node, group: ConsumersView, seats: number) {
  return packWorkers(Math.max(seats, group.workers.length), node.inner);
}

/** Paints each worker as a tray: what it does by its outline, what it holds as a disc. Paints no more than fit. */
export function paintWorkers(
  scene: Scene,
  node: Node,
  group: ConsumersView,
  context: { seats: number; onTheWay: Set<string> },
): void {
  const packing = seatsOf(node, group, context.seats);
  group.workers.slice(0, packing.capacity).forEach((worker, index) => {
    const at = scene.settle(`${group.name}/${worker.id}`, packing.at(index));
    const half = packing.radius;
    paintTray(scene, worker, at, half);
    const held = worker.messages.filter((id) => !context.onTheWay.has(id));
    if (held[0] !== undefined) paintHeld(scene, worker, at, half, { id: held[0], count: held.length });
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

function paintTray({ pen, palette }: Scene, worker: WorkerView, { x, y }: Point, half: number): void {
  const crashed = worker.state === 'crashed';
  const busy = worker.state === 'processing';
  pen.fillStyle = busy ? palette.consumerWash : palette.paper;
  pen.strokeStyle = crashed ? palette.bad : palette.consumer;
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
  scene: Scene,
  worker: WorkerView,
  at: Point,
  half: number,
  held: { id: string; count: number },
): void {
  const { pen, palette, atMs } = scene;
  const roomy = half >= 18;
  const radius = Math.min(11, half * 0.55);
  const message = scene.bodies.get(held.id) ?? { body: '' };
  const place = { x: at.x, y: at.y - (roomy ? 5 : 0) };
  const disc = { ink: scene.ink(message), at: place, radius };
  if (worker.state === 'crashed') {
    paintDisc(pen, palette, { ...disc, tag: '', hollow: true });
    paintCross(pen, palette.bad, place, radius * 0.6);
  } else {
    paintDisc(pen, palette, { ...disc, tag: tagOf(message.body) });
  }
  const below = { x: at.x, y: at.y + half - 8 };
  if (roomy) label(pen, palette, captionOf(worker, held.count, atMs), below, { size: 9, plain: true });
  if (scene.selected === held.id) paintSelection(scene, place, radius - 3);
}

/** How many messages, when more than one, and the seconds until the present state ends: `×3 2s`. */
function captionOf(worker: WorkerView, count: number, atMs: number): string {
  const more = count > 1 ? `×${count} ` : '';
  if (worker.untilMs === undefined) return more;
  return `${more}${Math.max(0, Math.ceil((worker.untilMs - atMs) / 1000))}s`;
}
