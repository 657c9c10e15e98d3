import { expect, test } from 'vitest';
import { describeValue } from './describe-value';

test('text stands as it is, an answer of the SDK without its metadata', () => {
  expect(describeValue('hello')).toBe('hello');
  expect(describeValue({ $metadata: { attempts: 1 }, Messages: [{ Body: 'hi' }], Next: undefined })).toBe(
    '{\n  Messages: [\n    {\n      Body: "hi"\n    }\n  ]\n}',
  );
});

test('what is endless comes to an end', () => {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect(describeValue(loop)).toBe('{\n  self: [itself]\n}');
  expect(describeValue('x'.repeat(10_000)).length).toBe(4001);
  let deep: unknown = 1;
  for (let index = 0; index < 100; index += 1) deep = [deep];
  expect(describeValue(deep)).toContain('[…]');
});

test('errors, dates, bytes and functions say what they are', () => {
  expect(describeValue(new TypeError('no'))).toBe('TypeError: no');
  expect(describeValue([new Date(0), new Uint8Array(3), describeValue, 2n, null])).toBe(
    '[\n  1970-01-01T00:00:00.000Z,\n  [3 bytes],\n  [function describeValue],\n  2n,\n  null\n]',
  );
});
