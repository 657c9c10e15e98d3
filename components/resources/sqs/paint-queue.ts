import type { MessageView, QueueView } from '@/engine/sqs/view';
import type { Point } from '../../sandbox/drawing/geometry';
import { tagOf } from '../../sandbox/drawing/inks';
import type { Node } from '../../sandbox/drawing/layout';
import { label, paintClock, paintDeadline, paintDisc, paintSelection } from '../../sandbox/drawing/marks';
import type { PaintContext } from '../../sandbox/drawing/paint-context';
import { packQueue } from './pack-queue';

/** Which messages are drawn when not all fit: those in flight first, as nothing else shows their deadline. */
export function drawn(messages: MessageView[], capacity: number): MessageView[] {
  if (messages.length <= capacity) return messages;
  const held = messages.filter((message) => message.state === 'inFlight');
  const rest = messages.filter((message) => message.state !== 'inFlight');
  return [...held, ...rest].slice(0, capacity);
}

/** Paints a queue's messages into its tube; each is remembered as a target for the pointer. */
export function paintQueue(context: PaintContext, node: Node, queue: QueueView): void {
  const total = queue.visible + queue.inFlight + queue.delayed;
  const packing = packQueue(Math.min(total, queue.messages.length), node.inner);
  // The column at the tail makes room for the number of those that are not drawn.
  const reserved = total > packing.capacity ? packing.rows * Math.ceil(REST_WIDTH / packing.pitch) : 0;
  const shown = drawn(queue.messages, packing.capacity - reserved);
  shown.forEach((message, index) => {
    const key = `${queue.name}/${message.id}`;
    const place = packing.at(index);
    // In a crowd nobody follows one message up the queue; gliding would only blur it.
    const at = packing.radius < CROWD_RADIUS ? place : context.settle(key, place);
    context.targets.push({ ...at, messageId: message.id, holder: queue.name, radius: packing.radius });
    if (!context.arriving.has(key)) paintMessage(context, queue, message, at, packing.radius);
  });
  if (total > shown.length) paintRest(context, node, total - shown.length);
}

function paintMessage(
  context: PaintContext,
  queue: QueueView,
  message: MessageView,
  at: Point,
  radius: number,
): void {
  const { pen, palette, atMs } = context;
  const hidden = message.state !== 'visible';
  const tag = message.state === 'delayed' ? '' : tagOf(message.body);
  paintDisc(pen, palette, { ink: context.ink(message), at, radius, tag, hollow: hidden });
  const left = Math.max(0, (message.visibleAtMs ?? atMs) - atMs);
  if (message.state === 'inFlight') {
    paintDeadline(pen, palette.kind('queue'), at, radius, left / Math.max(1, queue.visibilityTimeoutMs));
  }
  if (message.state === 'delayed') {
    paintClock(pen, palette.ink, at, radius, left / Math.max(1, queue.delayMs, left));
  }
  if (context.selected === message.id) paintSelection(pen, palette, at, radius);
}

const REST_WIDTH = 58;
const CROWD_RADIUS = 5;

function paintRest({ pen, palette }: PaintContext, { inner }: Node, count: number): void {
  const text = `+${count}`;
  const width = 16 + text.length * 7;
  const at = { x: inner.x + inner.height * 0.2 + REST_WIDTH / 2, y: inner.y + inner.height / 2 };
  pen.fillStyle = palette.paper;
  pen.strokeStyle = palette.kind('queue');
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(at.x - width / 2, at.y - 9, width, 18, 9);
  pen.fill();
  pen.stroke();
  label(pen, palette, text, at, { size: 11, plain: true });
}
