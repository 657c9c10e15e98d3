import { expect, test } from 'vitest';
import type { RunnerInvocation } from '@/components/code/runner/protocol';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { localSandbox } from '@/engine/host/local-sandbox';
import { ManualClock } from '@/engine/host/manual-clock';
import { serveFunction } from './serve-function';

const declaration: SandboxDeclaration = {
  id: 'code',
  seed: 1,
  runFor: '1m',
  topology: {
    queues: [{ name: 'orders', visibilityTimeout: '30s' }],
    producers: [{ to: 'orders', schedule: [{ at: '1s', count: 3 }] }],
    consumers: [],
    autoScaling: [],
    functions: [{ name: 'counter', timeout: '5s', from: [{ queue: 'orders', batchSize: 1 }] }],
  },
};

/** Lets promises settle and virtual time pass, in turn. */
async function passing(clock: ManualClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    clock.pass(50);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function served(
  handler: (
    invocation: RunnerInvocation,
  ) => { result: string } | { error: { type: string; message: string } },
) {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  await client.open(declaration);
  const invoked: RunnerInvocation[] = [];
  const end = await serveFunction(client, 'counter', async (invocation) => {
    invoked.push(invocation);
    return handler(invocation);
  });
  client.play();
  await passing(clock, 8000);
  let latest: Awaited<ReturnType<typeof client.open>> | undefined;
  client.subscribe((frame) => {
    latest = frame;
  });
  await passing(clock, 100);
  return { client, clock, invoked, end, view: () => latest?.view };
}

test('a learner’s code is the function: each message reaches it once, and is deleted when it returns', async () => {
  const { invoked, view } = await served(() => ({ result: 'null' }));
  expect(invoked.map(({ payload }) => JSON.parse(payload).Records[0].body).sort()).toEqual([
    'orders 1',
    'orders 2',
    'orders 3',
  ]);
  expect(view()?.queues?.orders).toMatchObject({ visible: 0, inFlight: 0 });
  expect(view()?.functions?.counter).toMatchObject({ succeeded: 3, failed: 0 });
});

test('what it throws fails the invocation, and the messages stay', async () => {
  const { view } = await served(() => ({ error: { type: 'Error', message: 'no' } }));
  expect(view()?.functions?.counter?.failed).toBe(3);
  expect(view()?.queues?.orders).toMatchObject({ inFlight: 3 });
});

test('a function that is not there is told', async () => {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  await client.open(declaration);
  await expect(serveFunction(client, 'nobody', async () => ({ result: '1' }))).rejects.toThrow(/nobody/);
});
