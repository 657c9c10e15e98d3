import { expect, test } from 'vitest';
import type { Requirement, Verdict } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import { judge, receive, remove, type SmallWorld, send } from '../testing/judge';

test('the depth of a queue at the end, in words that say what was found and what was asked', () => {
  const script = [send('1s', 'a'), send('2s', 'b'), receive('3s', 'r')];
  expect(judge({ queue: 'orders', visible: 1, inFlight: 1 }, { script, runFor: '10s' })).toEqual({
    holds: true,
    reason: 'orders holds 1 visible message, as expected.',
  });
  expect(judge({ queue: 'orders', visible: 1, inFlight: 0 }, { script, runFor: '10s' })).toEqual({
    holds: false,
    reason: 'orders holds 1 message in flight; expected 0.',
  });
  expect(judge({ queue: 'orders', total: { atLeast: 3, atMost: 5 } }, { script }).reason).toBe(
    'orders holds 2 messages; expected 3 to 5.',
  );
});

test("'ever' is decided at the first moment, 'always' at the first breach", () => {
  const script = [send('1s', 'a'), send('2s', 'b'), receive('3s', 'r'), receive('4s', 's')];
  expect(judge({ queue: 'orders', visible: 2, when: 'ever' }, { script, runFor: '10s' })).toEqual({
    holds: true,
    atMs: 2000,
    reason: 'orders holds 2 visible messages, as expected.',
  });
  expect(
    judge({ queue: 'orders', inFlight: { atMost: 1 }, when: 'always' }, { script, runFor: '10s' }),
  ).toEqual({
    holds: false,
    atMs: 4000,
    reason: 'orders holds 2 messages in flight; expected at most 1.',
  });
  expect(judge({ queue: 'orders', visible: 3, when: 'ever' }, { script, runFor: '10s' }).holds).toBe(false);
});

test('what comes and goes within one moment was never there', () => {
  const world: SmallWorld = { consumers: { wait: '20s' }, script: [send('5s', 'a')] };
  expect(judge({ queue: 'orders', visible: 0, when: 'always' }, world).holds).toBe(true);
});

test('age crosses its bound between two moments, and at the right one', () => {
  const world: SmallWorld = { script: [send('1s', 'a'), receive('50s', 'r'), remove('50s', 'r')] };
  expect(judge({ queue: 'orders', oldestAgeSeconds: { atMost: 20 }, when: 'always' }, world)).toMatchObject({
    holds: false,
    atMs: 21_000,
  });
  expect(judge({ queue: 'orders', oldestAgeSeconds: { atLeast: 30 }, when: 'ever' }, world)).toMatchObject({
    holds: true,
    atMs: 31_000,
  });
  expect(judge({ queue: 'orders', oldestAgeSeconds: { atMost: 49 }, when: 'always' }, world).holds).toBe(
    true,
  );
  expect(judge({ queue: 'orders', oldestAgeSeconds: 0 }, world).holds).toBe(true);
});

test('calls are counted by operation, queue, caller and result', () => {
  const world: SmallWorld = {
    consumers: { count: 2 },
    script: [
      send('1s', 'a'),
      { at: '2s', call: 'SendMessage', queue: 'orders', request: { MessageBody: '' } },
    ],
    runFor: '9500ms',
  };
  expect(judge({ calls: 'ReceiveMessage', by: 'workers', is: 20 }, world).holds).toBe(true);
  expect(judge({ calls: 'ReceiveMessage', by: 'workers#2', is: 10 }, world).holds).toBe(true);
  expect(judge({ calls: 'ReceiveMessage', queue: 'orders', result: 'empty', is: 19 }, world).holds).toBe(
    true,
  );
  const brought = judge({ calls: 'ReceiveMessage', queue: 'orders', result: 'messages', is: 1 }, world);
  expect(brought).toMatchObject({
    holds: true,
    reason: '1 ReceiveMessage call to orders brought messages, as expected.',
  });
  expect(judge({ calls: 'SendMessage', result: 'messages', is: 0 }, world).holds).toBe(true);
  expect(judge({ calls: 'SendMessage', by: 'script', result: 'error', is: 1 }, world).holds).toBe(true);
  expect(judge({ calls: 'sqs:*', by: 'script', result: 'ok', is: 3 }, world).reason).toBe(
    '1 API call by script was successful; expected 3.',
  );
  expect(
    judge({ calls: 'SendMessage', queue: 'orders', result: 'Throttled', is: { atLeast: 1 } }, world).reason,
  ).toBe('No SendMessage call to orders failed with Throttled; expected at least 1.');
});

test('latency is a percentile of what messages waited, and silent before the first', () => {
  const world: SmallWorld = { producer: { rate: '1/s' }, consumers: { processing: '2s' }, runFor: '30s' };
  const verdict = judge(
    { latency: 'processing', percentile: 100, seconds: { atMost: 5 }, when: 'always' },
    world,
  );
  expect(verdict).toMatchObject({ holds: false });
  expect(verdict.reason).toMatch(/^All messages were processed within [\d.]+ seconds; expected at most 5\.$/);
  expect(judge({ latency: 'delivery', percentile: 50, seconds: { atMost: 60 } }, world).holds).toBe(true);
  const nothing = judge({ latency: 'delivery', percentile: 50, seconds: { atMost: 60 } }, {});
  expect(nothing).toEqual({ holds: false, reason: 'No message was delivered yet.' });
  expect(judge({ latency: 'delivery', percentile: 50, seconds: 0, when: 'always' }, {}).holds).toBe(true);
});

test('workers in service can be asked for', () => {
  expect(judge({ workers: 'workers', is: 3 }, { consumers: { count: 3 } }).holds).toBe(true);
  expect(judge({ workers: 'workers', is: 1 }, {}).reason).toBe(
    'workers has 0 workers in service; expected 1.',
  );
});

test('the answer of a scripted call can be asked for, also one that a long poll gives later', () => {
  const script = [receive('1s', 'poll', { WaitTimeSeconds: 20 }), send('5s', 'late'), receive('6s', 'none')];
  const world: SmallWorld = { script, runFor: '10s' };
  const it = (more: object): Verdict => judge({ answer: 'poll', ...more }, world);
  expect(it({ path: 'Messages[0].Body', equals: 'late' }).reason).toBe(
    'Messages[0].Body of the answer \'poll\' is "late", as expected.',
  );
  expect(it({ path: 'Messages[0].Body', equals: 'soon' }).reason).toBe(
    'Messages[0].Body of the answer \'poll\' is "late"; expected "soon".',
  );
  expect(it({ path: 'Messages[0].Body', matches: '^l' }).holds).toBe(true);
  expect(judge({ answer: 'none', path: 'Messages', absent: true }, world).holds).toBe(true);
  expect(judge({ answer: 'never' }, world).reason).toBe("The call 'never' has no answer yet.");
});

test('the error of a scripted call can be asked for', () => {
  const script: ScriptStep[] = [
    { at: '1s', call: 'SendMessage', queue: 'nowhere', request: { MessageBody: 'x' }, as: 'sent' },
  ];
  expect(judge({ answer: 'sent', error: 'QueueDoesNotExist' }, { script }).holds).toBe(true);
  expect(judge({ answer: 'sent' }, { script }).reason).toBe("The call 'sent' failed with QueueDoesNotExist.");
});

test('requirements are joined, and the reason is that of the part that decided', () => {
  const world: SmallWorld = { script: [send('1s', 'a')] };
  const holds: Requirement = { queue: 'orders', visible: 1, when: 'ever' };
  const fails: Requirement = { queue: 'dead', visible: 1 };
  expect(judge({ all: [holds, fails] }, world)).toEqual({
    holds: false,
    reason: 'dead holds 0 visible messages; expected 1.',
  });
  expect(judge({ any: [fails, holds] }, world)).toMatchObject({ holds: true, atMs: 1000 });
  expect(judge({ not: fails }, world).holds).toBe(true);
  expect(judge({ not: holds }, world).reason).toMatch(/; expected /);
  expect(judge({ all: [holds, { not: fails }] }, world).holds).toBe(true);
});
