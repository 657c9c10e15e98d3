import { expect, test } from 'vitest';
import { chanceFrom, seedChance } from './chance';

function draws(seed: number, name: string, count = 5): number[] {
  const chance = chanceFrom(seedChance(seed, name));
  return Array.from({ length: count }, () => chance.next());
}

test('the same seed and name draw the same numbers; another seed or name draws others', () => {
  expect(draws(7, 'sqs')).toEqual(draws(7, 'sqs'));
  expect(draws(8, 'sqs')).not.toEqual(draws(7, 'sqs'));
  expect(draws(7, 'actors')).not.toEqual(draws(7, 'sqs'));
});

test('the first numbers are the ones that every lesson was checked with', () => {
  expect(draws(7, 'sqs', 3)).toMatchInlineSnapshot(`
    [
      0.18940806039609015,
      0.8579763099551201,
      0.023250428028404713,
    ]
  `);
});

test('a generator goes on from its state', () => {
  const chance = chanceFrom(seedChance(7, 'sqs'));
  chance.next();
  const copy = chanceFrom(chance.state());
  expect([copy.next(), copy.next()]).toEqual([chance.next(), chance.next()]);
});

test('what is impossible or certain draws nothing', () => {
  const chance = chanceFrom(seedChance(7, 'sqs'));
  const before = chance.state();
  expect([chance.hit(0), chance.hit(1)]).toEqual([false, true]);
  expect(chance.state()).toEqual(before);
});

test('draws are spread evenly', () => {
  const chance = chanceFrom(seedChance(7, 'spread'));
  const buckets = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const bucket = chance.below(10);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
