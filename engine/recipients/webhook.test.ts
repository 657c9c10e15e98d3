import { describe, expect, test } from 'vitest';
import { HOOK, openRecipients, POST } from '../testing/open-recipients';

describe('webhooks', () => {
  test('a webhook answers when its latency has passed', () => {
    const { world, put, deliver, view } = openRecipients();
    put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 200 });
    const answer = deliver({ ...POST, headers: { 'x-amz-sns-message-type': 'Notification' } });
    expect(view('hook')?.received).toMatchObject([
      { body: 'hello', status: 200, headers: { 'x-amz-sns-message-type': 'Notification' } },
    ]);
    world.advance(199);
    expect(answer()).toBeUndefined();
    world.advance(1);
    expect(answer()).toEqual({ ok: true, response: { status: 200 } });
  });

  test('its status can be switched while the world runs', () => {
    const { put, deliver, view } = openRecipients();
    put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0, status: 500 });
    expect(deliver(POST)()).toEqual({
      ok: false,
      error: {
        code: 'HttpStatus',
        message: 'The endpoint answered with the HTTP status 500.',
        senderFault: true,
        httpStatus: 500,
      },
    });
    put({ kind: 'webhook', name: 'hook', address: HOOK, status: 204 });
    expect(deliver(POST)()).toEqual({ ok: true, response: { status: 204 } });
    expect(view('hook')?.received.map(({ status }) => status)).toEqual([500, 204]);
  });

  test.each([
    ['does not answer', { status: 0 }],
    ['answers too late', { latencyMs: 15_000 }],
  ])('one that %s ends as a timeout after 15 seconds', (_how, manner) => {
    const { world, put, deliver } = openRecipients();
    put({ kind: 'webhook', name: 'hook', address: HOOK, ...manner });
    const answer = deliver(POST);
    world.advance(14_999);
    expect(answer()).toBeUndefined();
    world.advance(1);
    expect(answer()).toMatchObject({ ok: false, error: { code: 'Timeout', senderFault: false } });
  });

  test('a failure rate makes some answers a 503, the same ones for the same seed', () => {
    const statuses = (seed: number) => {
      const { put, deliver, view } = openRecipients(seed);
      put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0, failureRate: 0.5 });
      for (let index = 0; index < 40; index += 1) deliver(POST)();
      return view('hook')?.received.map(({ status }) => status);
    };
    expect(new Set(statuses(1))).toEqual(new Set([200, 503]));
    expect(statuses(1)).toEqual(statuses(1));
    expect(statuses(1)).not.toEqual(statuses(2));
  });

  test('a slash at the end of the address makes no difference', () => {
    const { put, deliver, view } = openRecipients();
    put({ kind: 'webhook', name: 'hook', address: 'https://hook.example.com', latencyMs: 0 });
    deliver(POST)();
    expect(view('hook')?.receivedTotal).toBe(1);
  });

  test('one that nobody declared cannot be reached', () => {
    const { deliver } = openRecipients();
    expect(deliver(POST)()).toMatchObject({
      ok: false,
      error: { code: 'Unreachable', message: `The endpoint ${HOOK} could not be reached.` },
    });
  });

  test('a removed webhook cannot be reached any more', () => {
    const { put, remove, deliver } = openRecipients();
    put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0 });
    remove('hook');
    expect(remove('never there')).toEqual({ ok: true, response: {} });
    expect(deliver(POST)()).toMatchObject({ error: { code: 'Unreachable' } });
  });
});
