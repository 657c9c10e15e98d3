import { type Box, between, type Curve } from './geometry';
import { stack, stackHeight } from './stack';

/** What has to be drawn, without anything that changes while it runs. */
export interface Shape {
  queues: { name: string; deadLetterQueue?: string | undefined; maxReceiveCount?: number | undefined }[];
  producers: { name: string; to: string }[];
  /** `seats`: the most workers there can be; room is kept for them so that nothing jumps when they come. */
  consumers: { name: string; from: string; seats: number; scaled: boolean }[];
  /** True when the reader can send or receive by hand and so is a part of the drawing. */
  reader: boolean;
}

export type NodeKind =
  | 'producer'
  | 'queue'
  | 'dlq'
  | 'consumer'
  | 'reader'
  // These are drawn by the parts in `around/`.
  | 'topic'
  | 'bucket'
  | 'bus'
  | 'function'
  | 'recipient'
  | 'alarm'
  | 'stream';

export interface Node {
  kind: NodeKind;
  name: string;
  box: Box;
  /** Where messages (of a queue) or workers (of consumers) are painted. */
  inner: Box;
}

/** A filter policy, a rule's pattern, or the events and keys a bucket tells of. */
export interface Gate {
  /** The subscription, the rule or the bucket it belongs to. */
  of: string;
  kind: 'subscription' | 'rule' | 'notification';
  /** What it lets through, in a few words; undefined lets everything through. */
  passes?: string | undefined;
}

export interface Edge {
  from: string;
  to: string;
  kind: 'send' | 'receive' | 'redrive' | 'fanOut' | 'notify' | 'invoke';
  curve: Curve;
  label?: string;
  /** What decides about a message on its way, and how far along the curve it stands. */
  gate?: Gate & { at: number };
}

export interface Layout {
  width: number;
  height: number;
  /** `row`: left to right. `column`: top to bottom, for a narrow screen. */
  flow: 'row' | 'column';
  nodes: Map<string, Node>;
  edges: Edge[];
}

export const READER = 'reader';
const NARROW = 560;
export const HEAD = 30;
export const FOOT = 30;
const TUBE = { queue: 76, dlq: 60 };
export const ACTOR = 62;

interface Row {
  queue: Shape['queues'][number];
  kind: 'queue' | 'dlq';
  producers: { kind: 'producer' | 'reader'; name: string }[];
  consumers: Shape['consumers'];
}

/** Rows in reading order: each source queue, directly followed by its dead-letter queue. */
export function rowsOf(shape: Shape): Row[] {
  const deadLetter = new Set(shape.queues.map((queue) => queue.deadLetterQueue));
  const byName = new Map(shape.queues.map((queue) => [queue.name, queue]));
  const ordered: Shape['queues'] = [];
  const place = (queue: Shape['queues'][number] | undefined) => {
    if (queue === undefined || ordered.includes(queue)) return;
    ordered.push(queue);
    if (queue.deadLetterQueue !== undefined) place(byName.get(queue.deadLetterQueue));
  };
  for (const queue of shape.queues) if (!deadLetter.has(queue.name)) place(queue);
  for (const queue of shape.queues) place(queue);
  return ordered.map((queue, index) => ({
    queue,
    kind: deadLetter.has(queue.name) ? 'dlq' : 'queue',
    producers: [
      ...shape.producers
        .filter((producer) => producer.to === queue.name)
        .map(({ name }) => ({ kind: 'producer' as const, name })),
      ...(index === 0 && shape.reader ? [{ kind: 'reader' as const, name: READER }] : []),
    ],
    consumers: shape.consumers.filter((consumer) => consumer.from === queue.name),
  }));
}

/** Height of a consumers card: a title, as many rows of seats as its workers need, and a line of counts. */
export function consumersHeight(consumer: { seats: number; scaled: boolean }): number {
  const seatRows = Math.min(3, Math.max(1, Math.ceil(consumer.seats / 4)));
  return HEAD + seatRows * 44 + FOOT + (consumer.scaled ? 30 : 0);
}

const queueHeight = (kind: 'queue' | 'dlq') => HEAD + TUBE[kind] + FOOT;

function queueNode(row: Row, box: Box): Node {
  return {
    kind: row.kind,
    name: row.queue.name,
    box,
    inner: { x: box.x, y: box.y + HEAD, width: box.width, height: TUBE[row.kind] },
  };
}

export function actorNode(kind: NodeKind, name: string, box: Box, scaled = false): Node {
  const inner = {
    x: box.x + 12,
    y: box.y + HEAD,
    width: box.width - 24,
    height: box.height - HEAD - FOOT - (scaled ? 30 : 0),
  };
  return { kind, name, box, inner };
}

/** Places everything for a stage of this width, in CSS pixels. Pure: the same shape and width give the same layout. */
export function layOut(shape: Shape, width: number): Layout {
  const rows = rowsOf(shape);
  const nodes = new Map<string, Node>();
  const height = width < NARROW ? placeDown(rows, width, nodes) : placeAcross(rows, width, nodes);
  const flow = width < NARROW ? 'column' : 'row';
  return { width, height, flow, nodes, edges: edgesOf(shape, rows, nodes, flow) };
}

/** Columns of a wide stage: producers, queues, consumers. A side nobody stands on takes no room. */
function columnsOf(rows: Row[], width: number) {
  const left = rows.some((row) => row.producers.length > 0) ? clamp(width * 0.19, 124, 176) : 0;
  const right = rows.some((row) => row.consumers.length > 0) ? clamp(width * 0.27, 170, 250) : 0;
  const gap = clamp(width * 0.075, 36, 84);
  const x = left > 0 ? left + gap : 0;
  const end = right > 0 ? width - right - gap : width;
  return {
    left: { x: 0, width: left },
    centre: { x, width: end - x },
    right: { x: width - right, width: right },
  };
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function placeAcross(rows: Row[], width: number, nodes: Map<string, Node>): number {
  const columns = columnsOf(rows, width);
  let y = 0;
  for (const row of rows) {
    if (y > 0) y += row.kind === 'dlq' ? 34 : 26;
    const left = row.producers.map(() => ACTOR);
    const right = row.consumers.map((consumer) => consumersHeight(consumer));
    const own = queueHeight(row.kind);
    const height = Math.max(own, stackHeight(left), stackHeight(right));
    stack(row.producers, left, { ...columns.left, y, height }, ({ kind, name }, box) =>
      nodes.set(name, actorNode(kind, name, box)),
    );
    stack(row.consumers, right, { ...columns.right, y, height }, ({ name, scaled }, box) =>
      nodes.set(name, actorNode('consumer', name, box, scaled)),
    );
    nodes.set(row.queue.name, queueNode(row, { ...columns.centre, y: y + (height - own) / 2, height: own }));
    y += height;
  }
  return y;
}

function placeDown(rows: Row[], width: number, nodes: Map<string, Node>): number {
  const gap = 30;
  let y = 0;
  const line = <Item>(items: Item[], height: number, put: (item: Item, box: Box) => void) => {
    if (items.length === 0) return;
    const each = (width - (items.length - 1) * 10) / items.length;
    items.forEach((item, index) => {
      put(item, { x: index * (each + 10), y, width: each, height });
    });
    y += height + gap;
  };
  for (const row of rows) {
    line(row.producers, ACTOR, (producer, box) =>
      nodes.set(producer.name, actorNode(producer.kind, producer.name, box)),
    );
    line([row], queueHeight(row.kind), (each, box) => nodes.set(each.queue.name, queueNode(each, box)));
    const tallest = Math.max(0, ...row.consumers.map((consumer) => consumersHeight(consumer)));
    line(row.consumers, tallest, (consumer, box) =>
      nodes.set(consumer.name, actorNode('consumer', consumer.name, box, consumer.scaled)),
    );
  }
  return y - gap;
}

function edgesOf(shape: Shape, rows: Row[], nodes: Map<string, Node>, flow: Layout['flow']): Edge[] {
  const edges: Edge[] = [];
  const connect = (from: string, to: string, kind: Edge['kind'], label?: string) => {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (start === undefined || end === undefined) return;
    edges.push({ from, to, kind, curve: curveFor(start, end, kind, flow), ...(label ? { label } : {}) });
  };
  for (const row of rows) {
    for (const producer of row.producers) connect(producer.name, row.queue.name, 'send');
    for (const consumer of row.consumers) connect(row.queue.name, consumer.name, 'receive');
  }
  for (const queue of shape.queues) {
    if (queue.deadLetterQueue === undefined) continue;
    const count = queue.maxReceiveCount;
    connect(
      queue.name,
      queue.deadLetterQueue,
      'redrive',
      count === undefined ? undefined : `after ${count} receives`,
    );
  }
  return edges;
}

function curveFor(start: Node, end: Node, kind: Edge['kind'], flow: Layout['flow']): Curve {
  if (kind === 'redrive') return redriveCurve(start, end, flow);
  if (flow === 'column') {
    const from = { x: start.box.x + start.box.width / 2, y: start.box.y + start.box.height };
    return between(from, { x: end.box.x + end.box.width / 2, y: end.box.y }, 'down');
  }
  const middle = (node: Node) =>
    node.kind === 'queue' || node.kind === 'dlq'
      ? node.inner.y + node.inner.height / 2
      : node.box.y + node.box.height / 2;
  return between(
    { x: start.box.x + start.box.width, y: middle(start) },
    { x: end.box.x, y: middle(end) },
    'right',
  );
}

/** A dead letter drops from the exit of its queue. On a narrow stage it runs down the margin, past the consumers. */
export function redriveCurve(start: Node, end: Node, flow: Layout['flow']): Curve {
  const exit = flow === 'row' ? 0.8 : 0.06;
  const x = start.box.x + start.box.width * exit;
  const from = { x, y: start.box.y + start.box.height };
  return between(from, { x: end.box.x + end.box.width * exit, y: end.box.y }, 'down');
}
