import { beforeEach, expect, test, vi } from 'vitest';
import { loadRooms } from '@/components/resources/registry';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { Frame, SandboxClient } from '@/engine/client/sandbox-client';
import { createActions } from './actions';
import { createSandboxStore } from './sandbox-store';

const declaration: PageDeclaration = {
  id: 'store',
  seed: 1,
  topology: { queues: [{ name: 'orders' }] },
  services: ['sqs', 'actors'],
};

const frameAt = (atMs: number, playing = false): Frame => ({
  view: { atMs, queues: {}, producers: {}, consumers: {}, autoScaling: {}, travels: [] },
  graph: { nodes: [], edges: [] },
  playing,
  speed: 1,
  atMs,
  endMs: atMs,
  traceLength: 0,
  traceIndex: 0,
  canUndo: false,
});

/** A worker's other end that does nothing but remember. */
function connection() {
  let crash: (reason: string) => void = () => undefined;
  let send: (frame: Frame) => void = () => undefined;
  const client = {
    open: vi.fn(async () => frameAt(0)),
    subscribe: vi.fn((listener: (frame: Frame) => void) => {
      send = listener;
      return () => undefined;
    }),
    play: vi.fn(),
    pause: vi.fn(),
    setSpeed: vi.fn(),
    step: vi.fn(),
    seek: vi.fn(),
    http: vi.fn(async () => ({ status: 200, headers: {}, body: new Uint8Array() })),
    call: vi.fn(async (_operation: string, _request: unknown) => ({
      ok: true as const,
      response: {},
    })),
    change: vi.fn(async () => undefined),
    run: vi.fn(async () => undefined),
    undo: vi.fn(),
    restart: vi.fn(async () => frameAt(0)),
    trace: vi.fn(async () => []),
    chart: vi.fn(async () => []),
    stateHash: vi.fn(async () => 'hash'),
    close: vi.fn(),
  } satisfies SandboxClient;
  return {
    client,
    connect: () => ({ client, onCrash: (listener: typeof crash) => (crash = listener) }),
    crash: (reason: string) => crash(reason),
    send: (frame: Frame) => send(frame),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('a store is ready with the first frame and follows every later one', async () => {
  const { connect, send } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  expect(store.state().phase).toBe('opening');
  await store.opened;
  expect(store.state()).toMatchObject({ phase: 'ready', frame: { atMs: 0 } });
  send(frameAt(500));
  expect(store.state()).toMatchObject({ frame: { atMs: 500 } });
});

test('parts that need not follow every frame hear of the latest some times a second', async () => {
  const { connect, send } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  const heard = vi.fn();
  store.subscribeSlowly(heard);
  for (let atMs = 0; atMs < 100; atMs += 16) send(frameAt(atMs));
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(store.slowState()).toMatchObject({ frame: { atMs: 96 } });
});

test('a worker that dies is told of, and nothing it sent before counts any more', async () => {
  const { connect, crash, send } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  crash('out of memory');
  send(frameAt(500));
  expect(store.state()).toEqual({ phase: 'crashed', reason: 'out of memory' });
});

test('a world that cannot be opened is told of with its reason', async () => {
  const { connect, client } = connection();
  client.open.mockRejectedValue(new RangeError('queue orders-dlq is not declared'));
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  expect(store.state()).toEqual({ phase: 'crashed', reason: 'queue orders-dlq is not declared' });
});

test('a closed store says nothing more', async () => {
  const { connect, client, crash } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  const heard = vi.fn();
  store.subscribe(heard);
  store.close();
  crash('closed under it');
  expect(heard).not.toHaveBeenCalled();
  expect(client.close).toHaveBeenCalledTimes(1);
});

test('a call by hand makes what was read of the past void', async () => {
  const { connect } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  await createActions(store).call('sqs:SendMessage', {});
  expect(store.state()).toMatchObject({ revision: 1 });
});

test('a call is made by the id of its operation', async () => {
  const { connect, client } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  const { call } = createActions(store);
  await call('sns:Publish', { Message: 'hello' });
  expect(client.call.mock.calls).toEqual([['sns:Publish', { Message: 'hello' }]]);
});

test('many seeks within a frame become one, to the last moment asked for', async () => {
  const { connect, client } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  const { seek } = createActions(store);
  for (const atMs of [100, 2000, -5, 3000]) seek(atMs);
  expect(client.seek).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(client.seek.mock.calls).toEqual([[3000]]);
});

test('one button plays and pauses', async () => {
  const { connect, client, send } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  const { toggle } = createActions(store);
  toggle();
  expect(client.play).toHaveBeenCalledTimes(1);
  send(frameAt(16, true));
  toggle();
  expect(client.pause).toHaveBeenCalledTimes(1);
});

const services = (rooms: readonly { service: string }[]) => rooms.map(({ service }) => service);

test('a world of queues opens without the rooms of any other service', async () => {
  const { connect } = connection();
  const store = createSandboxStore(connect, declaration, loadRooms);
  await store.opened;
  expect(services(store.rooms())).toEqual(['sqs', 'actors']);
});

test('a world with a topic has its room, and those of whom it tells, before it is open', async () => {
  const { connect, client } = connection();
  const all = ['sqs', 'sns', 'iam', 'cloudtrail', 'recipients', 'actors'];
  const store = createSandboxStore(connect, { ...declaration, services: all }, loadRooms);
  client.open.mockImplementation(async () => {
    expect(services(store.rooms())).toEqual(['sqs', 'sns', 'recipients', 'iam', 'actors']);
    return frameAt(0);
  });
  await store.opened;
  expect(store.state()).toMatchObject({ phase: 'ready' });
});

test('rooms that cannot be loaded are told of as a world that cannot be opened', async () => {
  const { connect, client } = connection();
  const store = createSandboxStore(connect, declaration, () => Promise.reject(new Error('no such chunk')));
  await store.opened;
  expect(store.state()).toEqual({ phase: 'crashed', reason: 'no such chunk' });
  expect(client.open).not.toHaveBeenCalled();
});
