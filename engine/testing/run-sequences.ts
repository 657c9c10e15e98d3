import { stateHash } from '../kernel/hash';
import { type SequenceOptions, sequenceOf } from './sequence-steps';
import { SequenceWorld } from './sequence-world';

/** Steps of a sequence that is only hashed. */
export const STEPS = 40;

/** State hash after the commands of a seed. */
export function hashAfter(seed: number, options: SequenceOptions = { steps: STEPS }): string {
  const world = new SequenceWorld(seed);
  for (const step of sequenceOf(seed, options)) world.run(step);
  return world.world.hash();
}

/** The same, going on half-way from a snapshot in a world of its own. */
export function hashAfterRestore(seed: number, options: SequenceOptions = { steps: STEPS }): string {
  const steps = sequenceOf(seed, options);
  const half = Math.floor(steps.length / 2);
  const first = new SequenceWorld(seed);
  for (const step of steps.slice(0, half)) first.run(step);
  const second = new SequenceWorld(seed);
  second.restore(first.copy());
  for (const step of steps.slice(half)) second.run(step);
  return second.world.hash();
}

/** One digest over the final hashes of `count` seeds: equal in Node and in every browser. */
export function runSequences(seedFrom: number, count: number): string {
  const hashes = Array.from({ length: count }, (_, index) => hashAfter(seedFrom + index));
  return stateHash(hashes);
}
