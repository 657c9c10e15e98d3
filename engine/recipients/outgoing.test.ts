import { describe, expect, test } from 'vitest';
import { HOOK, openRecipients, POST } from '../testing/open-recipients';

describe('requests that leave the process', () => {
  function outward() {
    const opened = openRecipients();
    opened.raw('SetOutward', { enabled: true });
    return opened;
  }

  test('the host is handed each request once and says what became of it', () => {
    const { deliver, takeOutgoing, raw } = outward();
    const answer = deliver({ ...POST, messageId: 'm1', headers: { a: 'b' } });
    const [request] = takeOutgoing();
    expect(request).toEqual({
      id: expect.any(Number),
      kind: 'webhook',
      address: HOOK,
      messageId: 'm1',
      subject: undefined,
      body: 'hello',
      headers: { a: 'b' },
    });
    expect(takeOutgoing()).toEqual([]);
    expect(answer()).toBeUndefined();
    raw('CompleteOutgoing', { id: request?.id, status: 200 });
    expect(answer()).toEqual({ ok: true, response: { status: 200 } });
  });

  test('an error of the host is told, and an answer after the timeout is ignored', () => {
    const { world, deliver, takeOutgoing, raw } = outward();
    const refused = deliver(POST);
    const [first] = takeOutgoing();
    raw('CompleteOutgoing', { id: first?.id, error: 'getaddrinfo ENOTFOUND' });
    expect(refused()).toMatchObject({
      error: {
        code: 'Unreachable',
        message: `The endpoint ${HOOK} could not be reached. getaddrinfo ENOTFOUND`,
      },
    });
    const late = deliver(POST);
    const [second] = takeOutgoing();
    world.advance(15_000);
    expect(late()).toMatchObject({ error: { code: 'Timeout' } });
    expect(raw('CompleteOutgoing', { id: second?.id, status: 200 })).toEqual({ ok: true, response: {} });
  });

  test('a declared webhook still answers inside, and an untaken request is offered no more after its timeout', () => {
    const { world, put, deliver, takeOutgoing } = outward();
    put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0 });
    expect(deliver(POST)()).toMatchObject({ ok: true });
    deliver({ ...POST, address: 'http://elsewhere.example' });
    world.advance(15_000);
    expect(takeOutgoing()).toEqual([]);
  });
});
