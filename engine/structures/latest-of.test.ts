import { expect, test } from 'vitest';
import { latestOf } from './latest-of';

test('the same text twice is computed once, another one anew', () => {
  const asked: string[] = [];
  const lengthOf = latestOf((text) => {
    asked.push(text);
    return text.length;
  });
  expect([lengthOf('a'), lengthOf('a'), lengthOf('bb'), lengthOf('a'), lengthOf('')]).toEqual([
    1, 1, 2, 1, 0,
  ]);
  expect(asked).toEqual(['a', 'bb', 'a', '']);
});
