import { expect, test } from 'vitest';
import type { FromSandbox, ToSandbox } from '../client/protocol';
import { hasPolicyEngine } from '../kernel/policy-engine-registry';
import { ManualClock } from './manual-clock';
import { SandboxSession } from './sandbox-session';

const ORDERS = {
  id: 'orders',
  seed: 7,
  runFor: '1m' as const,
  topology: { queues: [{ name: 'orders' }], producers: [], consumers: [], autoScaling: [] },
};
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';
const Policy = JSON.stringify({
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' }],
});

/** A session, and the answers to what it is asked, by number. */
function session() {
  const clock = new ManualClock();
  const replies = new Map<number, FromSandbox>();
  const inside = new SandboxSession({
    post: (message) => void (message.kind === 'reply' && replies.set(message.id, message)),
    now: () => clock.now(),
    schedule: (callback, afterMs) => clock.schedule(callback, afterMs),
  });
  const ask = (id: number, operation: string, request: unknown) =>
    inside.receive({ id, kind: 'call', operation, request } as ToSandbox);
  inside.receive({ id: 0, kind: 'open', declaration: ORDERS });
  return { ask, replies };
}

test('a sandbox of queues has no policies until the first comes, and then answers in order', async () => {
  const { ask, replies } = session();
  ask(1, 'SendMessage', { QueueUrl, MessageBody: 'the word "Policy" alone fetches nothing' });
  await expect.poll(() => replies.get(1)).toMatchObject({ value: { ok: true } });
  expect(hasPolicyEngine()).toBe(false);

  ask(2, 'SetQueueAttributes', { QueueUrl, Attributes: { Policy } });
  ask(3, 'SendMessage', { QueueUrl, MessageBody: 'too late' });
  expect([replies.has(2), replies.has(3)]).toEqual([false, false]);
  await expect.poll(() => replies.has(3)).toBe(true);
  expect(hasPolicyEngine()).toBe(true);
  expect(replies.get(2)).toMatchObject({ value: { ok: true } });
  expect(replies.get(3)).toMatchObject({ value: { ok: false, error: { code: 'AccessDenied' } } });
});
