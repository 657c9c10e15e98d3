import { actorsGraph } from '@/components/resources/actors/graph';
import { paintWorkers, seatOf } from '@/components/resources/actors/paint-workers';
import { autoscalingGraph } from '@/components/resources/autoscaling/graph';
import { snsGraph } from '@/components/resources/sns/graph';
import { sqsGraph } from '@/components/resources/sqs/graph';
import { paintDeletion, paintReturn } from '@/components/resources/sqs/paint-movements';
import { paintQueue } from '@/components/resources/sqs/paint-queue';
import { columns } from '@/components/sandbox/drawing/columns';
import { createGraphSource } from '@/components/sandbox/drawing/graph-source';
import { inksFor } from '@/components/sandbox/drawing/inks';
import { layOut } from '@/components/sandbox/drawing/lay-out';
import { createPainter, type PaintParts } from '@/components/sandbox/drawing/painter';
import type { Palette } from '@/components/sandbox/drawing/palette';
import { rows } from '@/components/sandbox/drawing/rows';
import type { Frame } from '@/engine/client/sandbox-client';
import { busyView, fanOutView } from './canvas-views';
import { median } from './throughput';

const FRAMES = 2_000;
const ROUNDS = 5;

const nothing = () => undefined;
const strokes = ['arc', 'beginPath', 'closePath', 'fill', 'fillText', 'lineTo', 'moveTo', 'quadraticCurveTo'];
const settings = ['roundRect', 'setLineDash', 'stroke'];

/** A pen that draws nothing. */
const pen = Object.fromEntries(
  [...strokes, ...settings].map((name) => [name, nothing]),
) as unknown as CanvasRenderingContext2D;

const palette: Palette = {
  ...{ inks: ['#fff'], onInk: '', line: '', hollow: '', ink: '', paper: '', spark: '', bad: '', font: '' },
  kind: () => '',
  wash: () => '',
};

const parts: PaintParts = {
  nodes: {
    queue: {
      paint(context, node, view) {
        const queue = view.queues?.[node.name];
        if (queue) paintQueue(context, node, queue);
      },
    },
    consumer: {
      paint(context, node, view) {
        const group = view.consumers?.[node.name];
        if (group) paintWorkers(context, node, group);
      },
      placeOf(node, view, worker) {
        const group = view.consumers?.[node.name];
        return group && seatOf(node, group, worker);
      },
    },
  },
  animation: { painters: { delete: paintDeletion, return: paintReturn } },
  messagesIn: ({ queues = {} }) => Object.values(queues).map(({ messages }) => messages),
};

function frameAt(index: number): Frame {
  const view = busyView(index);
  const times = { atMs: view.atMs, endMs: view.atMs, traceLength: 0, traceIndex: 0 };
  return { view, playing: true, speed: 1, canUndo: false, ...times };
}

/** Milliseconds of the processor's time for one of many runs of something; the median of some rounds. */
function costOf(run: (index: number) => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    for (let index = 0; index < FRAMES; index += 1) run(index);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000 / FRAMES;
  });
  return median(rounds);
}

/** What a frame of a busy drawing costs: its graph, and its picture with a thousand messages in sight. */
export function main(): void {
  const queues = { topology: { queues: [{ name: 'orders' }] } };
  const graphOf = createGraphSource([sqsGraph, actorsGraph, autoscalingGraph], queues, rows);
  const layout = layOut(graphOf(busyView(0)), 800, rows);
  const painter = createPainter(parts);
  const ink = inksFor(['order']);
  const frames = Array.from({ length: FRAMES }, (_, index) => frameAt(index));
  const paint = costOf((index) => {
    const frame = frames[index] as Frame;
    painter.paint(pen, { frame, layout, palette, ink, selected: undefined, still: false }, index * 16);
  });
  const fanOut = { topology: { topics: [{ name: 'orders' }], queues: [] } };
  const wideGraphOf = createGraphSource([sqsGraph, snsGraph, actorsGraph], fanOut, columns);
  const views = Array.from({ length: FRAMES }, (_, index) => fanOutView(index));
  console.table({
    'picture, 1,000 messages': { 'ms a frame': paint.toFixed(3) },
    'graph of a queue': { 'ms a frame': costOf((index) => graphOf(frames[index]?.view ?? {})).toFixed(4) },
    'graph of a fan-out': { 'ms a frame': costOf((index) => wideGraphOf(views[index] ?? {})).toFixed(4) },
  });
}
