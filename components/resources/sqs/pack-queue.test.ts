import { expect, test } from 'vitest';
import { packQueue } from './pack-queue';

const tube = { x: 100, y: 30, width: 400, height: 76 };
const places = (packing: { at(index: number): { x: number; y: number } }, count: number) =>
  Array.from({ length: count }, (_, index) => packing.at(index));

test('the first message is next to the exit', () => {
  const packing = packQueue(5, tube);
  const xs = places(packing, 5).map(({ x }) => x);
  expect(xs).toEqual([...xs].sort((a, b) => b - a));
});

test.each([1, 7, 12, 30, 90, 240, 1000])(
  '%i messages stay inside the tube and apart from one another',
  (count) => {
    const packing = packQueue(count, tube);
    const drawn = places(packing, Math.min(count, packing.capacity));
    for (const { x, y } of drawn) {
      expect(x - packing.radius).toBeGreaterThan(tube.x);
      expect(x + packing.radius).toBeLessThan(tube.x + tube.width);
      expect(y - packing.radius).toBeGreaterThan(tube.y);
      expect(y + packing.radius).toBeLessThan(tube.y + tube.height);
    }
    const keys = new Set(drawn.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
    expect(keys.size).toBe(drawn.length);
  },
);

test('discs shrink as the queue grows, and what does not fit is not drawn', () => {
  expect(packQueue(5, tube).radius).toBeGreaterThan(packQueue(100, tube).radius);
  expect(packQueue(1000, tube).capacity).toBeLessThan(1000);
});
