import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longLists } from '../sqs/long-lists';
import type { MessageView, QueueView } from '../sqs/view';
import { FramePacker, FrameUnpacker } from './pack-frame';
import type { Frame } from './sandbox-client';

const aMessage: fc.Arbitrary<MessageView> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(String),
  body: fc.constantFrom('a', 'b'),
  state: fc.constantFrom('visible' as const, 'inFlight' as const, 'delayed' as const),
  sentAtMs: fc.integer({ min: 0, max: 2 }),
  enqueuedAtMs: fc.constant(0),
  receiveCount: fc.integer({ min: 0, max: 2 }),
  heldBy: fc.constantFrom(undefined, 'workers#1'),
  expiresAtMs: fc.constant(100),
});

const someMessages = fc.uniqueArray(aMessage, { maxLength: 12, selector: ({ id }) => id });

function frameOf(queues: Record<string, MessageView[]>, atMs = 0): Frame {
  const view = (name: string, messages: MessageView[]): QueueView => ({
    name,
    url: '',
    arn: '',
    accountId: '123456789012',
    waiting: 0,
    fifo: false,
    visible: messages.length,
    inFlight: 0,
    delayed: 0,
    visibilityTimeoutMs: 0,
    delayMs: 0,
    retentionMs: 0,
    waitTimeMs: 0,
    messages,
  });
  const entries = Object.entries(queues).map(([name, messages]) => [name, view(name, messages)]);
  return {
    view: {
      atMs,
      queues: Object.fromEntries(entries),
      producers: {},
      consumers: {},
      autoScaling: {},
      travels: [],
    },
    graph: { nodes: Object.keys(queues).map((name) => ({ name, kind: 'queue' })), edges: [] },
    playing: false,
    speed: 1,
    atMs,
    endMs: atMs,
    traceLength: 0,
    traceIndex: 0,
    canUndo: false,
  };
}

test('frames come out as they went in, whatever changes between them', () => {
  const lists = fc.array(fc.record({ orders: someMessages, dead: someMessages }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, (steps) => {
      const packer = new FramePacker(() => longLists);
      const unpacker = new FrameUnpacker();
      for (const queues of steps) {
        expect(unpacker.unpack(structuredClone(packer.pack(frameOf(queues))))).toEqual(frameOf(queues));
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('a queue that comes or goes between frames is there or is not', () => {
  const packer = new FramePacker(() => longLists);
  const unpacker = new FrameUnpacker();
  const message = { id: '1', body: 'a' } as MessageView;
  for (const queues of [{ a: [message] }, {}, { a: [message], b: [] }]) {
    const frame = frameOf(queues as Record<string, MessageView[]>);
    expect(unpacker.unpack(packer.pack(frame))).toEqual(frame);
  }
});

test('what has not changed is posted as one pair of numbers and stays the same object', () => {
  const messages = Array.from(
    { length: 1000 },
    (_, index) => ({ id: `m${index}`, body: 'a' }) as MessageView,
  );
  const packer = new FramePacker(() => longLists);
  const unpacker = new FrameUnpacker();
  const first = unpacker.unpack(packer.pack(frameOf({ q: messages })));
  const changed = messages
    .slice(1)
    .map((one) => (one.id === 'm500' ? { ...one, receiveCount: 1 } : { ...one }));
  const packed = packer.pack(frameOf({ q: changed }));
  const since = [[1, 499], { id: 'm500', body: 'a', receiveCount: 1 }, [501, 499]];
  expect(packed.view).toMatchObject({ queues: { q: { messages: { since } } } });
  expect(unpacker.unpack(packed).view.queues?.q?.messages[0]).toBe(first.view.queues?.q?.messages[1]);
});

test('the graph is posted when it has changed, and stays the same object while it has not', () => {
  const packer = new FramePacker(() => longLists);
  const unpacker = new FrameUnpacker();
  const worlds: Record<string, MessageView[]>[] = [{ a: [] }, { a: [] }, { a: [], b: [] }, { a: [], b: [] }];
  const packed = worlds.map((queues) => packer.pack(frameOf(queues)));
  expect(packed.map(({ graph }) => graph !== undefined)).toEqual([true, false, true, false]);
  const [first, second, third, fourth] = packed.map((one) => unpacker.unpack(one).graph);
  expect(second).toBe(first);
  expect(fourth).toBe(third);
  expect(third?.nodes).toHaveLength(2);
});
