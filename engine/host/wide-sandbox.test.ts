import { expect, test, vi } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import type { FromSandbox } from '../client/protocol';
import { modulesFor } from '../module/all-modules';
import { ORDERS, opened } from '../testing/opened-sandbox';
import { localSandbox } from './local-sandbox';
import { ManualClock } from './manual-clock';
import { SandboxSession } from './sandbox-session';

const NEWS: SandboxDeclaration = {
  id: 'news',
  seed: 7,
  runFor: '1m',
  topology: {
    queues: [{ name: 'parcels' }, { name: 'all' }],
    producers: [{ to: 'orders', rate: '1/s', attributes: { kind: ['parcel', 'letter'] } }],
    consumers: [],
    autoScaling: [],
    topics: [{ name: 'orders' }],
    inboxes: [{ name: 'mail' }],
    subscriptions: [
      { topic: 'orders', to: 'all', raw: true },
      { topic: 'orders', to: 'parcels', raw: true, filter: { kind: ['parcel'] } },
      { topic: 'orders', to: 'mail', confirmed: false },
    ],
  },
  goal: { deliveries: 'filtered', to: 'parcels', is: { atLeast: 3 } },
};

test('a sandbox with a topic shows it, its subscriptions and who receives', async () => {
  const { seek } = await opened(NEWS);
  const { view } = seek(10_500);
  expect(view.topics).toMatchObject({ orders: { name: 'orders', published: 10, fifo: false } });
  expect(view.subscriptions).toMatchObject({
    'orders-all': { to: 'all', protocol: 'sqs', confirmed: true, delivered: 10, filteredOut: 0 },
    'orders-parcels': { to: 'parcels', delivered: 5, filteredOut: 5, raw: true },
    'orders-mail': { to: 'mail', protocol: 'email', confirmed: false, delivered: 0 },
  });
  expect(view.recipients?.mail?.received).toHaveLength(1);
  expect(view.recipients?.mail?.received[0]).toMatchObject({ atMs: 0 });
  expect(view.queues?.parcels?.visible).toBe(5);
  expect(view.denials).toEqual([]);
});

test('what moved is told once: from the topic to its endpoints, and what a filter held back', async () => {
  const { seek } = await opened(NEWS);
  const { view } = seek(2_000);
  expect(
    view.travels.filter(({ atMs }) => atMs === 2_000).map(({ kind, from, to }) => [kind, from, to]),
  ).toEqual([
    ['publish', 'producer', 'orders'],
    ['filteredOut', 'orders', 'parcels'],
    ['fanOut', 'orders', 'all'],
  ]);
});

test('the goal is judged, and the same moment has the same hash after going back', async () => {
  const { client, seek } = await opened(NEWS);
  const { goalReached } = seek(20_000);
  expect(goalReached?.atMs).toBe(6_000);
  const hash = await client.stateHash();
  seek(3_000);
  seek(20_000);
  expect(await client.stateHash()).toBe(hash);
});

test('a reader publishes, subscribes and is told in sentences', async () => {
  const { client, seek } = await opened(NEWS);
  seek(500);
  const topic = 'arn:aws:sns:us-east-1:123456789012:orders';
  const outcome = await client.call('Publish', { TopicArn: topic, Message: 'by hand' });
  expect(outcome).toMatchObject({ ok: true });
  const refused = await client.call('Publish', { TopicArn: `${topic}-not`, Message: 'by hand' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'NotFound' } });
  const texts = (await client.trace(0, 100)).filter(({ atMs }) => atMs === 500).map(({ text }) => text);
  expect(texts).toEqual([
    'You published by hand to orders',
    'The filter in front of parcels held back by hand: message attribute kind is missing; wanted: "parcel"',
    'orders delivered by hand to all',
    'You called Publish on orders-not, which failed with NotFound',
  ]);
});

test('while the services are on their way questions wait, and each is answered in its turn', async () => {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  const answers = [client.open(NEWS), client.call('ListTopics', {}), client.stateHash()];
  const [frame, topics, hash] = await Promise.all(answers);
  expect(frame).toMatchObject({ view: { atMs: 0 } });
  expect(topics).toMatchObject({ ok: true });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('services that cannot be fetched are a refusal that says so, and the next try may succeed', async () => {
  const posted: FromSandbox[] = [];
  let isOnline = false;
  const session = new SandboxSession({
    post: (message) => posted.push(message),
    now: () => 0,
    schedule: () => {},
    loadModules: async (declaration) => {
      if (!isOnline) throw new Error('offline');
      return modulesFor(declaration);
    },
  });
  session.receive({ id: 1, kind: 'open', declaration: NEWS });
  await vi.waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]).toMatchObject({ kind: 'reply', id: 1, ok: false });
  isOnline = true;
  session.receive({ id: 2, kind: 'open', declaration: NEWS });
  await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ kind: 'reply', id: 2, ok: true }));
});

test('a sandbox fetches its modules once, for all who open it', async () => {
  const loadModules = vi.fn(async (declaration: SandboxDeclaration) => modulesFor(declaration));
  const post = vi.fn();
  const session = new SandboxSession({ post, now: () => 0, schedule: () => {}, loadModules });
  session.receive({ id: 1, kind: 'open', declaration: ORDERS });
  session.receive({ id: 2, kind: 'stateHash' });
  await vi.waitFor(() => expect(post).toHaveBeenCalledWith(expect.objectContaining({ id: 2, ok: true })));
  expect(loadModules).toHaveBeenCalledOnce();
});
