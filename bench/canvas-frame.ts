import { paintWorkers, seatOf } from '@/components/resources/actors/paint-workers';
import { stillDrawing } from '@/components/resources/outlines';
import { paintDeletion, paintReturn } from '@/components/resources/sqs/paint-movements';
import { paintQueue } from '@/components/resources/sqs/paint-queue';
import { inksFor } from '@/components/sandbox/drawing/inks';
import { layOut } from '@/components/sandbox/drawing/lay-out';
import { createPainter, type PaintParts } from '@/components/sandbox/drawing/painter';
import type { Palette } from '@/components/sandbox/drawing/palette';
import { FramePacker, FrameUnpacker } from '@/engine/client/pack-frame';
import type { Frame } from '@/engine/client/sandbox-client';
import { allModules } from '@/engine/module/all-modules';
import { graphOf } from '@/engine/module/graph';
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
  const graph = graphOf(allModules, view, QUEUES);
  const times = { atMs: view.atMs, endMs: view.atMs, traceLength: 0, traceIndex: 0 };
  return { view, graph, playing: true, speed: 1, canUndo: false, ...times };
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

const QUEUES = { topology: { queues: [{ name: 'orders' }] } };
const FAN_OUT = { topology: { topics: [{ name: 'orders' }] } };

/** What a frame of a busy drawing costs: its graph, its way to the page, and its picture with a thousand messages in sight. */
export function main(): void {
  const frames = Array.from({ length: FRAMES }, (_, index) => frameAt(index));
  const frame = (index: number) => frames[index] as Frame;
  const { graph, strategy } = stillDrawing(['sqs', 'actors'], frame(0).graph);
  const layout = layOut(graph, 800, strategy);
  const painter = createPainter(parts);
  const ink = inksFor(['order']);
  const views = Array.from({ length: FRAMES }, (_, index) => fanOutView(index));
  const packer = new FramePacker(() => allModules.longLists);
  const unpacker = new FrameUnpacker();
  const costs = {
    'picture, 1,000 messages': costOf((index) => {
      const shown = { frame: frame(index), layout, palette, ink, selected: undefined, still: false };
      painter.paint(pen, shown, index * 16);
    }),
    'packed and unpacked, 1,000 messages': costOf((index) => {
      unpacker.unpack(packer.pack(frame(index)));
    }),
    'graph of a queue': costOf((index) => graphOf(allModules, frame(index).view, QUEUES)),
    'graph of a fan-out': costOf((index) => graphOf(allModules, views[index] ?? {}, FAN_OUT)),
  };
  console.table(
    Object.fromEntries(Object.entries(costs).map(([what, ms]) => [what, { 'ms a frame': ms.toFixed(4) }])),
  );
}
