import { expect, test } from 'vitest';
import type { LiveStep } from './live-world';
import { readStep, stepText } from './step-text';

const call = (request: unknown): LiveStep => ({
  atMs: 1_800_000_000_000,
  call: {
    service: 'sqs',
    operation: 'SendMessage',
    request,
    caller: { accountId: '111122223333', actor: 'client' },
  },
});

test.each([
  ['text', { MessageBody: 'hello', DelaySeconds: 0, Entries: [{ Id: 'a' }], none: null, no: false }],
  ['bytes', { Entries: [{ BinaryValue: new Uint8Array([0, 255, 7]) }], Body: new Uint8Array(0) }],
  ['moments', { StartTime: new Date(1_700_000_000_123), EndTime: new Date(Number.NaN) }],
  ['numbers that JSON lacks', { Value: Number.NaN, Values: [Number.POSITIVE_INFINITY, -1.5e300] }],
  ['strange names', { Tags: { $bytes: 'x', '': new Uint8Array([1]), 'a.b': 'c', '0': new Date(0) } }],
  ['a request that is nothing but bytes', new Uint8Array([1, 2])],
  ['nothing', null],
])('a call with %s is the same again', (_, request) => {
  expect(readStep(stepText(call(request)))).toEqual(call(request));
});

test('a member called __proto__ stays a member', () => {
  const request = JSON.parse('{"Tags":{"__proto__":"x"}}');
  Object.defineProperty(request.Tags, 'bytes', { value: new Uint8Array([1]), enumerable: true });
  const read = readStep(stepText(call(request)));
  expect('call' in read && Object.keys((read.call.request as { Tags: object }).Tags)).toEqual([
    '__proto__',
    'bytes',
  ]);
});

test('a poll that was taken back is the same again', () => {
  expect(readStep(stepText({ atMs: 5, abandoned: 12 }))).toEqual({ atMs: 5, abandoned: 12 });
});
