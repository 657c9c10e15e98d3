import { describe, expect, test } from 'vitest';
import { SnsSequence } from '../testing/sns-sequence';

const STEPS = 120;
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe.each([
  ['a standard topic', false],
  ['a FIFO topic', true],
])('%s and four moody queues', (_what, fifo) => {
  test('nothing is lost, doubled or out of order, whatever happens', () => {
    for (const seed of SEEDS) {
      const sequence = new SnsSequence(seed, fifo);
      for (let step = 0; step < STEPS; step += 1) {
        sequence.step();
        const { engine, model } = sequence.compare();
        expect(engine, `seed ${seed}, step ${step}`).toBe(model);
      }
    }
  });

  test('a world that goes on from a snapshot comes to the same state', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const stayed = new SnsSequence(seed, fifo);
      const moved = new SnsSequence(seed, fifo);
      for (let step = 0; step < STEPS; step += 1) {
        stayed.step();
        moved.step();
        if (step % 10 === 0) moved.moveHouse();
      }
      expect(moved.world.hash(), `seed ${seed}`).toBe(stayed.world.hash());
    }
  });
});
