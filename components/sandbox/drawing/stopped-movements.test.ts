import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { MessageMovement } from '@/engine/client/view';
import { paintDenied } from '../../resources/iam/paint-denied';
import { along } from './geometry';
import type { Flight } from './movements';
import type { PaintContext } from './paint-context';
import type { Palette } from './palette';
import { paintFailed, paintHeldBack, paintOnEdge, stages, throughWaypoint } from './stopped-movements';
import { layoutFor } from './testing/declared-layout';

const declaration: SandboxDeclaration = {
  id: 'paint',
  seed: 1,
  controls: [],
  topology: {
    queues: [{ name: 'billing' }, { name: 'audit' }],
    producers: [{ name: 'shop', to: 'orders' }],
    consumers: [],
    autoScaling: [],
    topics: [{ name: 'orders' }],
    subscriptions: [{ topic: 'orders', to: 'billing', filter: { kind: ['paid'] } }],
    rules: [{ name: 'big', pattern: { source: ['shop'] }, to: ['audit'] }],
  },
};
const layout = layoutFor(declaration, 800);

/** A pen that remembers where it was put and how strong its ink was. */
function recordingContext() {
  const marks: { x: number; y: number; alpha: number }[] = [];
  let alpha = 1;
  const mark = (x: number, y: number) => marks.push({ x, y, alpha });
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, key) =>
      key === 'globalAlpha' ? alpha : key === 'arc' || key === 'moveTo' ? mark : () => undefined,
    set: (_, key, value) => {
      if (key === 'globalAlpha') alpha = value;
      return true;
    },
  });
  const palette = { inks: ['#f00'], font: 'mono' } as Palette;
  const context: PaintContext = {
    pen,
    palette,
    atMs: 0,
    ink: () => 0,
    messageOf: () => undefined,
    settle: (_, to) => to,
    selected: undefined,
    arriving: new Set(),
    delivering: new Set(),
    targets: [],
  };
  return { context, marks, strength: () => alpha };
}

const flight = (kind: MessageMovement['kind'], from: string, to: string, progress: number): Flight => ({
  movement: { seq: 1, atMs: 0, kind, messageId: 'm', body: 'order', from, to },
  progress,
});

test('a stopped message travels first and fades then', () => {
  expect(stages(0)).toEqual({ gone: 0, faded: 0 });
  expect(stages(0.55)).toEqual({ gone: 1, faded: 0 });
  expect(stages(1)).toEqual({ gone: 1, faded: 1 });
});

const nowhere = () => undefined;

test('a message that a filter holds back stops before it and fades there', () => {
  const edge = layout.edges.find(({ to }) => to === 'billing');
  if (edge?.filter === undefined) throw new Error('the subscription has no filter');
  const filter = along(edge.curve, edge.filter.at);
  const at = (progress: number) => {
    const { context, marks } = recordingContext();
    paintHeldBack(context, flight('filteredOut', 'orders', 'billing', progress), layout, nowhere);
    return marks[0];
  };
  const stopped = at(0.55);
  expect(stopped?.x).toBeLessThan(filter.x);
  expect(at(0.8)?.x).toBeCloseTo(stopped?.x ?? 0);
  expect(at(0.8)?.alpha).toBeLessThan(at(0.6)?.alpha ?? 0);
  expect(at(0.6)?.alpha).toBeLessThan(1);
});

test('whatever was painted, the pen is left at full strength', () => {
  const painters = { filteredOut: paintHeldBack, failed: paintFailed, denied: paintDenied };
  for (const kind of ['filteredOut', 'failed', 'denied'] as const) {
    for (const progress of [0, 0.3, 0.7, 0.99]) {
      const { context, marks, strength } = recordingContext();
      painters[kind](context, flight(kind, 'orders', 'billing', progress), layout, nowhere);
      expect(marks.length).toBeGreaterThan(0);
      expect(strength()).toBe(1);
    }
  }
});

test('a movement between things that have places is left as it is', () => {
  const plain = flight('publish', 'shop', 'orders', 0.5);
  expect(throughWaypoint(plain, layout)).toBe(plain);
});

test('what a rule sends is painted on the way from its bus, once', () => {
  expect(throughWaypoint(flight('notify', 'default', 'big', 0.5), layout)).toBeUndefined();
  const onward = throughWaypoint(flight('fanOut', 'big', 'audit', 0.5), layout);
  if (onward === undefined) throw new Error('what a rule sends is seen');
  const { context, marks } = recordingContext();
  paintOnEdge(context, onward, layout, nowhere);
  const bus = layout.nodes.get('default')?.box;
  const audit = layout.nodes.get('audit')?.box;
  expect(marks[0]?.x).toBeGreaterThan((bus?.x ?? 0) + (bus?.width ?? 0));
  expect(marks[0]?.x).toBeLessThan(audit?.x ?? 0);
});
