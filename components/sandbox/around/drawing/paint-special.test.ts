import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Travel } from '@/engine/client/view';
import { along } from '../../drawing/geometry';
import type { Scene } from '../../drawing/paint-queue';
import type { Palette } from '../../drawing/palette';
import { graphOf } from './graph';
import { layAround } from './lay-around';
import { paintSpecial, stages } from './paint-special';
import { seenFrom } from './seen';

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
const layout = layAround(graphOf(seenFrom(declaration.topology), declaration), 800);

/** A pen that remembers where it was put and how strong its ink was. */
function recordingScene() {
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
  const scene: Scene = {
    pen,
    palette,
    atMs: 0,
    ink: () => 0,
    bodies: new Map(),
    settle: (_, to) => to,
    selected: undefined,
    arriving: new Set(),
    targets: [],
  };
  return { scene, marks, strength: () => alpha };
}

const flight = (kind: Travel['kind'], from: string, to: string, progress: number) => ({
  travel: { seq: 1, atMs: 0, kind, messageId: 'm', body: 'order', from, to },
  progress,
});

test('a stopped message travels first and fades then', () => {
  expect(stages(0)).toEqual({ gone: 0, faded: 0 });
  expect(stages(0.55)).toEqual({ gone: 1, faded: 0 });
  expect(stages(1)).toEqual({ gone: 1, faded: 1 });
});

test('a message that a filter holds back stops before the gate and fades there', () => {
  const edge = layout.edges.find(({ to }) => to === 'billing');
  if (edge?.gate === undefined) throw new Error('the filter has no gate');
  const gate = along(edge.curve, edge.gate.at);
  const at = (progress: number) => {
    const { scene, marks } = recordingScene();
    expect(paintSpecial(scene, flight('filteredOut', 'orders', 'billing', progress), layout)).toBe(true);
    return marks[0];
  };
  const stopped = at(0.55);
  expect(stopped?.x).toBeLessThan(gate.x);
  expect(at(0.8)?.x).toBeCloseTo(stopped?.x ?? 0);
  expect(at(0.8)?.alpha).toBeLessThan(at(0.6)?.alpha ?? 0);
  expect(at(0.6)?.alpha).toBeLessThan(1);
});

test('whatever was painted, the pen is left at full strength', () => {
  for (const kind of ['filteredOut', 'failed', 'denied'] as const) {
    for (const progress of [0, 0.3, 0.7, 0.99]) {
      const { scene, marks, strength } = recordingScene();
      paintSpecial(scene, flight(kind, 'orders', 'billing', progress), layout);
      expect(marks.length).toBeGreaterThan(0);
      expect(strength()).toBe(1);
    }
  }
});

test('an ordinary travel is left to the ordinary way', () => {
  const { scene, marks } = recordingScene();
  expect(paintSpecial(scene, flight('publish', 'shop', 'orders', 0.5), layout)).toBe(false);
  expect(marks).toEqual([]);
});

test('what a rule sends is painted on the way from its bus, once', () => {
  const { scene, marks } = recordingScene();
  expect(paintSpecial(scene, flight('notify', 'default', 'big', 0.5), layout)).toBe(true);
  expect(marks).toEqual([]);
  expect(paintSpecial(scene, flight('fanOut', 'big', 'audit', 0.5), layout)).toBe(true);
  const bus = layout.nodes.get('default')?.box;
  const audit = layout.nodes.get('audit')?.box;
  expect(marks[0]?.x).toBeGreaterThan((bus?.x ?? 0) + (bus?.width ?? 0));
  expect(marks[0]?.x).toBeLessThan(audit?.x ?? 0);
});
