import { expect, test } from 'vitest';
import { packWorkers } from './pack-workers';

const places = (packing: { at(index: number): { x: number; y: number } }, count: number) =>
  Array.from({ length: count }, (_, index) => packing.at(index));

test.each([1, 4, 12, 40])('%i workers are seated inside their card', (count) => {
  const area = { x: 10, y: 20, width: 200, height: 132 };
  const packing = packWorkers(count, area);
  expect(packing.capacity).toBeGreaterThanOrEqual(count);
  for (const { x, y } of places(packing, count)) {
    expect(x - packing.radius).toBeGreaterThanOrEqual(area.x - 0.01);
    expect(x + packing.radius).toBeLessThanOrEqual(area.x + area.width + 0.01);
    expect(y - packing.radius).toBeGreaterThanOrEqual(area.y - 0.01);
    expect(y + packing.radius).toBeLessThanOrEqual(area.y + area.height + 0.01);
  }
});
