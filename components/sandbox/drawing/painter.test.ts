import { expect, test } from 'vitest';
import type { Frame } from '@/engine/client/sandbox-client';
import type { MessageMovement } from '@/engine/client/view';
import { createPainter, type PaintParts } from './painter';
import type { Palette } from './palette';
import { layoutFor } from './testing/declared-layout';

const layout = layoutFor(
  { topology: { queues: [{ name: 'orders' }], producers: [{ name: 'shop', to: 'orders' }] }, controls: [] },
  800,
);
const pen = new Proxy({} as CanvasRenderingContext2D, { get: () => () => undefined, set: () => true });
const palette = { inks: [], kind: () => '', wash: () => '' } as unknown as Palette;

const frame = (travels: MessageMovement[] = [], playing = true): Frame => ({
  view: { atMs: 1000, travels },
  graph: { nodes: [], edges: [] },
  ...{ playing, speed: 1, atMs: 1000, endMs: 1000, traceLength: 0, traceIndex: 0, canUndo: false },
});
const movement = (more: Partial<MessageMovement> = {}): MessageMovement => ({
  ...{ seq: 1, atMs: 900, kind: 'send', messageId: 'm', body: 'order 1', from: 'shop', to: 'orders' },
  ...more,
});
const painting = (of: Frame, still = false) => ({
  ...{ frame: of, layout, palette, ink: () => 0, selected: undefined, still },
});

function painterOf(more: Partial<PaintParts> = {}) {
  let gathered = 0;
  const messagesIn = () => {
    gathered += 1;
    return [[{ id: 'm', body: 'order 1' }]];
  };
  const painter = createPainter({ nodes: {}, animation: { painters: {} }, messagesIn, ...more });
  return { painter, gathered: () => gathered };
}

test('each kind is painted by its own painter, once a node, and a kind without one is left alone', () => {
  const painted: string[] = [];
  const { painter } = painterOf({ nodes: { queue: { paint: (_, node) => painted.push(node.name) } } });
  painter.paint(pen, painting(frame()), 0);
  expect(painted).toEqual(['orders']);
});

test('what was painted can be pointed at until the next picture', () => {
  let shows = true;
  const { painter } = painterOf({
    nodes: {
      queue: {
        paint({ targets }, { name }) {
          if (shows) targets.push({ messageId: 'm', holder: name, x: 1, y: 2, radius: 3 });
        },
      },
    },
  });
  painter.paint(pen, painting(frame()), 0);
  expect(painter.targets()).toMatchObject([{ messageId: 'm', holder: 'orders' }]);
  shows = false;
  painter.paint(pen, painting(frame()), 16);
  expect(painter.targets()).toEqual([]);
});

test('messages are gathered when somebody asks for one, and once a picture', () => {
  const quiet = painterOf();
  quiet.painter.paint(pen, painting(frame()), 0);
  expect(quiet.gathered()).toBe(0);
  const asking = painterOf({
    nodes: { queue: { paint: ({ messageOf }) => [messageOf('m'), messageOf('other')] } },
  });
  asking.painter.paint(pen, painting(frame()), 0);
  expect(asking.gathered()).toBe(1);
});

test('a movement has its own painter where a room has one, and ends where that of its kind says', () => {
  const seen: unknown[] = [];
  const { painter } = painterOf({
    nodes: { producer: { placeOf: (node, _, actor) => ({ x: node.box.x, y: actor.length }) } },
    animation: {
      painters: {
        send: (_, { movement: { from, messageId } }, __, placeOf) => seen.push(placeOf(from, messageId)),
      },
    },
  });
  painter.paint(pen, painting(frame([movement(), movement({ seq: 2, kind: 'move' })])), 0);
  expect(seen).toEqual([{ x: layout.nodes.get('shop')?.box.x, y: 4 }]);
});

test('a picture wants another while something moves and time runs, and none for a reader who wants it still', () => {
  const { painter } = painterOf();
  expect(painter.paint(pen, painting(frame([movement()])), 0)).toBe(true);
  expect(painter.paint(pen, painting(frame([movement()], false)), 16)).toBe(false);
  expect(painter.paint(pen, painting(frame([movement()]), true), 32)).toBe(false);
  expect(painter.paint(pen, painting(frame()), 48)).toBe(false);
});
