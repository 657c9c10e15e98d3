import { beforeEach, expect, test, vi } from 'vitest';

type Outbox = typeof import('./outbox');

interface Sent {
  path: string;
  body: { guest: string; events?: { lesson: string }[]; attemptId?: string };
}

class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

/** One lock at a time, as the browser gives it to all tabs together. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, work: () => Promise<unknown>) => {
      last = last.then(work, work);
      return last;
    },
  };
}

let sent: Sent[];
let answer: (sent: Sent) => Response | Promise<Response>;
let storage: FakeStorage;

const kept = () => Object.keys(storage).filter((key) => key.startsWith('fanout.outbox.'));

/** A page of its own: what it holds in memory is lost when it is closed, what is stored is shared. */
async function openTab(): Promise<Outbox> {
  vi.resetModules();
  return import('./outbox');
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = () => new Response(null, { status: 204 });
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('navigator', { locks: fakeLocks(), sendBeacon: vi.fn() });
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: vi.fn() });
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const one = { path, body: JSON.parse(String(init.body)) };
    sent.push(one);
    return answer(one);
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const done = (lesson: string) => ({ type: 'lesson-done', lesson, at: 1 });

test('what is recorded is kept first, sent, and forgotten only when the server has it', async () => {
  const tab = await openTab();
  let release: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (release = resolve));
  const reply = tab.post('/api/record', done('polling'));
  await vi.advanceTimersByTimeAsync(10);
  expect(kept()).toHaveLength(1);
  expect(sent).toHaveLength(1);
  release(new Response(null, { status: 204 }));
  expect((await reply).status).toBe(204);
  expect(kept()).toEqual([]);
});

test.each([
  ['the connection is lost', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server is killed', () => new Response('', { status: 502 })],
  ['the server asks for patience', () => new Response('', { status: 429 })],
  ['a café asks to sign in first', () => new Response('<h1>Welcome</h1>', { status: 200 })],
  ['a proxy does not know the way', () => new Response('<h1>Not found</h1>', { status: 404 })],
])('when %s, it is sent again until it is acknowledged', async (_why, fault) => {
  const tab = await openTab();
  let failures = 3;
  answer = () => {
    failures -= 1;
    return failures >= 0 ? fault() : Response.json({ correct: true });
  };
  const reply = tab.post('/api/answers', { attemptId: 'one' });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await reply).toEqual({ status: 200, body: { correct: true } });
  expect(sent.map(({ body }) => body.attemptId)).toEqual(['one', 'one', 'one', 'one']);
  expect(new Set(sent.map(({ body }) => body.guest)).size).toBe(1);
});

test('pauses between attempts are short at first, grow, and end at fifteen seconds', async () => {
  const tab = await openTab();
  const atMs: number[] = [];
  answer = () => {
    atMs.push(Date.now());
    throw new TypeError('Failed to fetch');
  };
  void tab.post('/api/record', done('polling'));
  await vi.advanceTimersByTimeAsync(60_000);
  const pauses = atMs.slice(1).map((at, index) => (at - (atMs[index] ?? 0)) / 1000);
  const longest = [1, 2, 4, 8, 15, 15];
  const fits = longest.map((limit, index) => Math.abs((pauses[index] ?? 0) / limit - 0.9) <= 0.1001);
  expect(fits, pauses.join()).toEqual(longest.map(() => true));
});

test.each(['online', 'focus', 'visibilitychange'])(
  'on %s it is tried at once, and the pauses begin anew',
  async (sign) => {
    const tab = await openTab();
    const listeners = new Map<string, () => void>();
    const listen = (type: string, listener: () => void) => listeners.set(type, listener);
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: listen });
    tab.watchOutbox(() => undefined);
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const reply = tab.post('/api/record', done('polling'));
    await vi.advanceTimersByTimeAsync(30_000);
    const tried = sent.length;
    listeners.get(sign)?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.length).toBe(tried + 1);
    answer = () => new Response(null, { status: 204 });
    await vi.advanceTimersByTimeAsync(1000);
    expect((await reply).status).toBe(204);
  },
);

test('listeners hear that an attempt is under way, and that it failed', async () => {
  const tab = await openTab();
  const states: string[] = [];
  tab.watchOutbox(({ waiting, failing, trying }) =>
    states.push(`${waiting}${failing ? ' failing' : ''}${trying ? ' trying' : ''}`),
  );
  answer = () => new Response('', { status: 503 });
  void tab.post('/api/record', done('polling'));
  await vi.advanceTimersByTimeAsync(10);
  answer = () => new Response(null, { status: 204 });
  await tab.retryNow();
  const changes = states.filter((state, index) => state !== states[index - 1]);
  expect(changes).toEqual(['1', '1 trying', '1 failing', '1 failing trying', '0']);
});

test('a later page learns that an answer to its question still waits, until it is acknowledged', async () => {
  const first = await openTab();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  void first.post('/api/answers', { attemptId: 'one', quiz: 'sqs', question: 'polling' });
  await vi.advanceTimersByTimeAsync(100);
  vi.clearAllTimers();
  const second = await openTab();
  expect(second.waitingAnswer({ quiz: 'sqs', question: 'other' })).toBeUndefined();
  expect(second.waitingAnswer({ quiz: 'sqs', question: 'polling' })).toBe('one');
  answer = () => Response.json({ correct: true });
  await second.retryNow();
  expect(second.waitingAnswer({ quiz: 'sqs', question: 'polling' })).toBeUndefined();
});

test('a page that was closed too early leaves its entries to the next one', async () => {
  const first = await openTab();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  void first.post('/api/record', done('polling'));
  void first.post('/api/answers', { attemptId: 'one' });
  await vi.advanceTimersByTimeAsync(100);
  vi.clearAllTimers();
  sent = [];
  answer = () => new Response(null, { status: 204 });
  const second = await openTab();
  const states: number[] = [];
  second.watchOutbox(({ waiting }) => states.push(waiting));
  await vi.advanceTimersByTimeAsync(100);
  expect(sent.map(({ path }) => path)).toEqual(['/api/record', '/api/answers']);
  expect(kept()).toEqual([]);
  expect([states[0], states.at(-1)]).toEqual([2, 0]);
});

test('events go together, an answer goes alone, in the order in which they happened', async () => {
  const tab = await openTab();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  void tab.post('/api/record', done('one'));
  void tab.post('/api/record', done('two'));
  void tab.post('/api/answers', { attemptId: 'a' });
  void tab.post('/api/record', done('three'));
  await vi.advanceTimersByTimeAsync(100);
  sent = [];
  answer = () => new Response(null, { status: 204 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.map(({ body }) => body.events?.map(({ lesson }) => lesson) ?? body.attemptId)).toEqual([
    ['one', 'two'],
    'a',
    ['three'],
  ]);
});

test('two tabs share one queue and one name, and one of them sends at a time', async () => {
  const [left, right] = [await openTab(), await openTab()];
  let atOnce = 0;
  let most = 0;
  answer = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 50));
    atOnce -= 1;
    return new Response(null, { status: 204 });
  };
  const replies = [left.post('/api/record', done('one')), right.post('/api/record', done('two'))];
  await vi.advanceTimersByTimeAsync(2000);
  await Promise.all(replies);
  expect(most).toBe(1);
  expect(new Set(sent.map(({ body }) => body.guest)).size).toBe(1);
  expect(new Set(sent.flatMap(({ body }) => body.events ?? []).map(({ lesson }) => lesson))).toEqual(
    new Set(['one', 'two']),
  );
  expect(kept()).toEqual([]);
});

test('what the server refuses for good is not sent for ever', async () => {
  const tab = await openTab();
  answer = () => Response.json({ problem: 'Choose two.' }, { status: 422 });
  const reply = tab.post('/api/answers', { attemptId: 'one' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await reply).toEqual({ status: 422, body: { problem: 'Choose two.' } });
  expect(sent).toHaveLength(1);
  expect(kept()).toEqual([]);
});

test('where nothing can be stored, this page still sends', async () => {
  vi.stubGlobal('localStorage', undefined);
  const tab = await openTab();
  const reply = tab.post('/api/record', done('polling'));
  await vi.advanceTimersByTimeAsync(10);
  expect((await reply).status).toBe(204);
});

test('an entry that somebody else has spoilt stops nothing', async () => {
  storage.setItem('fanout.outbox.0', '{');
  const tab = await openTab();
  const reply = tab.post('/api/record', done('polling'));
  await vi.advanceTimersByTimeAsync(10);
  expect((await reply).status).toBe(204);
});
