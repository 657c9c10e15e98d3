import type { MessageView, QueueView } from '@/engine/sqs/view';
import type { Point } from './geometry';
import type { Target } from './hit';
import { type Ink, tagOf } from './inks';
import type { Node } from './layout';
import { label, paintClock, paintDeadline, paintDisc } from './marks';
import type { Palette } from './palette';
import { packQueue } from './slots';

/** Messages in sight by id, so that whoever holds or carries one can show it. */
export type Bodies = Map<string, { body: string; groupId?: string | undefined }>;

export interface Scene {
  pen: CanvasRenderingContext2D;
  palette: Palette;
  atMs: number;
  ink(message: { body: string; groupId?: string | undefined }): Ink;
  bodies: Bodies;
  /** Where a thing is shown now on its way to where it belongs. */
  settle(key: string, to: Point): Point;
  selected: string | undefined;
  /** Messages that are still on their way into a queue, as `queue/id`. */
  arriving: Set<string>;
  targets: Target[];
}

/** Which messages are drawn when not all fit: those in flight first, as nothing else shows their deadline. */
export function drawn(messages: MessageView[], capacity: number): MessageView[] {
  if (messages.length <= capacity) return messages;
  const held = messages.filter((message) => message.state === 'inFlight');
  const rest = messages.filter((message) => message.state !== 'inFlight');
  return [...held, ...rest].slice(0, capacity);
}

/** Paints a queue's messages into its tube; each is remembered as a target for the pointer. */
export function paintQueue(scene: Scene, node: Node, queue: QueueView): void {
  const total = queue.visible + queue.inFlight + queue.delayed;
  const packing = packQueue(Math.min(total, queue.messages.length), node.inner);
  // The column at the tail makes room for the number of those that are not drawn.
  const reserved = total > packing.capacity ? packing.rows * Math.ceil(REST_WIDTH / packing.pitch) : 0;
  const shown = drawn(queue.messages, packing.capacity - reserved);
  shown.forEach((message, index) => {
    const key = `${queue.name}/${message.id}`;
    const place = packing.at(index);
    // In a crowd nobody follows one message up the queue; gliding would only blur it.
    const at = packing.radius < CROWD_RADIUS ? place : scene.settle(key, place);
    scene.targets.push({ ...at, messageId: message.id, queue: queue.name, radius: packing.radius });
    if (!scene.arriving.has(key)) paintMessage(scene, queue, message, at, packing.radius);
  });
  if (total > shown.length) paintRest(scene, node, total - shown.length);
}

function paintMessage(scene: Scene, queue: QueueView, message: MessageView, at: Point, radius: number): void {
  const { pen, palette, atMs } = scene;
  const hidden = message.state !== 'visible';
  const tag = message.state === 'delayed' ? '' : tagOf(message.body);
  paintDisc(pen, palette, { ink: scene.ink(message), at, radius, tag, hollow: hidden });
  const left = Math.max(0, (message.visibleAtMs ?? atMs) - atMs);
  if (message.state === 'inFlight') {
    paintDeadline(pen, palette.queue, at, radius, left / Math.max(1, queue.visibilityTimeoutMs));
  }
  if (message.state === 'delayed') {
    paintClock(pen, palette.ink, at, radius, left / Math.max(1, queue.delayMs, left));
  }
  if (scene.selected === message.id) paintSelection(scene, at, radius);
}

export function paintSelection({ pen, palette }: Scene, at: Point, radius: number): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 2;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.arc(at.x, at.y, radius + 7, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
}

const REST_WIDTH = 58;
const CROWD_RADIUS = 5;

function paintRest({ pen, palette }: Scene, { inner }: Node, count: number): void {
  const text = `+${count}`;
  const width = 16 + text.length * 7;
  const at = { x: inner.x + inner.height * 0.2 + REST_WIDTH / 2, y: inner.y + inner.height / 2 };
  pen.fillStyle = palette.paper;
  pen.strokeStyle = palette.queue;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(at.x - width / 2, at.y - 9, width, 18, 9);
  pen.fill();
  pen.stroke();
  label(pen, palette, text, at, { size: 11, plain: true });
}
