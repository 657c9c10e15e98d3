import { expect, test } from 'vitest';
import { parsedJson } from './parse-json';

test.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['"text"', 'text'],
  ['', undefined],
  ['{', undefined],
  ['undefined', undefined],
])('%s', (text, value) => {
  expect(parsedJson(text)).toEqual(value);
});
