'use client';

/**
 * What a learner did, kept in this browser until the server has said that it is stored. Every entry has a key of its own in
 * localStorage, so two tabs never overwrite each other, and a lock lets one tab at a time send. Whatever is sent twice
 * means the same twice, so a lost acknowledgement costs nothing.
 */
interface Entry {
  key: string;
  path: '/api/record' | '/api/answers';
  body: Record<string, unknown>;
}

export interface OutboxState {
  /** Entries the server has not acknowledged yet. */
  waiting: number;
  /** How many of them are answers to quiz questions. */
  answers: number;
  /** The last attempt to send failed; another follows by itself. */
  failing: boolean;
  /** An attempt is under way. */
  trying: boolean;
}

/** The server's last word on an entry: the status and, when it sent one, the JSON. */
export interface Reply {
  status: number;
  body: unknown;
}

const prefix = 'fanout.outbox.';
const firstPauseMs = 1000;
const longestPauseMs = 15_000;
// A connection can die without a word; then nobody would ever try again.
const patienceMs = 20_000;
const largestBatch = 50;

// Entries of this tab. They also stand in for a storage that is full or forbidden.
const own = new Map<string, Entry>();
const waiters = new Map<string, (reply: Reply) => void>();
const listeners = new Set<(state: OutboxState) => void>();
let counter = 0;
// Since the last success, or since there was a reason to hope: they decide how long the next pause is.
let failures = 0;
let failing = false;
let trying = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;

/** A random name; `crypto.randomUUID` is missing where a page comes over plain http from another machine. */
export function newId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return digits.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-a$4-$5');
}

function stored<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(localStorage);
  } catch {
    return otherwise;
  }
}

let guest: string | undefined;
/** The random name of this browser, by which its first requests become one learner. */
export function guestName(): string {
  guest ??= stored((storage) => storage.getItem('fanout.guest'), null) ?? newId();
  const name = guest;
  stored((storage) => storage.setItem('fanout.guest', name), undefined);
  return name;
}

function entries(): Entry[] {
  const all = new Map(own);
  const keys = stored((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)), []);
  for (const key of keys) {
    const entry = stored<Omit<Entry, 'key'> | null>(
      (storage) => JSON.parse(storage.getItem(key) ?? 'null'),
      null,
    );
    if (entry !== null && !all.has(key)) all.set(key, { ...entry, key });
  }
  return [...all.values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** Keeps an entry, then sends it. Resolves with the server's last word, however long that takes. */
export function post(path: Entry['path'], body: Entry['body']): Promise<Reply> {
  counter += 1;
  const key = `${prefix}${Date.now()}-${String(counter).padStart(5, '0')}-${newId()}`;
  const entry = { key, path, body };
  own.set(key, entry);
  stored((storage) => storage.setItem(key, JSON.stringify({ path, body })), undefined);
  const reply = new Promise<Reply>((resolve) => waiters.set(key, resolve));
  void flush();
  return reply;
}

/** Entries that go in one request: an answer alone, events together. */
function nextBatch(): Entry[] {
  const all = entries();
  const [first] = all;
  if (first === undefined || first.path === '/api/answers') return all.slice(0, 1);
  const end = all.findIndex((entry) => entry.path !== first.path);
  return all.slice(0, Math.min(end === -1 ? all.length : end, largestBatch));
}

function bodyOf(batch: Entry[]): string {
  const [first] = batch;
  const content = first?.path === '/api/answers' ? first.body : { events: batch.map((entry) => entry.body) };
  return JSON.stringify({ guest: guestName(), ...content });
}

async function sendBatch(batch: Entry[]): Promise<Reply | undefined> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: bodyOf(batch),
    keepalive: true,
    signal: AbortSignal.timeout(patienceMs),
  };
  trying = true;
  tell();
  try {
    const response = await fetch(batch[0]?.path ?? '', request);
    // Too many, too slow, broken: all pass. Any other answer is the server's last word.
    if (response.status >= 500 || response.status === 429 || response.status === 408) return undefined;
    if (response.status === 204) return { status: 204, body: undefined };
    // Our server speaks JSON. The page of a proxy or of a café's sign-in throws here, and is no word about anything.
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  } finally {
    trying = false;
  }
}

function settle(batch: Entry[], reply: Reply): void {
  for (const { key } of batch) {
    own.delete(key);
    stored((storage) => storage.removeItem(key), undefined);
    waiters.get(key)?.(reply);
    waiters.delete(key);
  }
}

async function sendAll(): Promise<void> {
  for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
    const reply = await sendBatch(batch);
    if (reply === undefined) {
      failing = true;
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      failures += 1;
      // Not all browsers at once, when a server comes back.
      timer = setTimeout(flush, pause * (0.8 + Math.random() / 5));
      return;
    }
    failures = 0;
    failing = false;
    settle(batch, reply);
    tell();
  }
}

/** Sends what waits, unless this tab is at it already. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  tell();
  if (running) return;
  running = true;
  try {
    if (navigator.locks) await navigator.locks.request('fanout-outbox', sendAll);
    else await sendAll();
  } finally {
    running = false;
    tell();
  }
  // Something may have come in after the last look.
  if (!failing && own.size > 0) await flush();
}

/** Does not wait for the pause to end: there is a reason to think that it works now, or a learner who asks for it. */
export async function retryNow(): Promise<void> {
  if (entries().length === 0) return;
  failures = 0;
  await flush();
}

/** The id of an answer to a question that still waits to be sent, from this page or an earlier one. */
export function waitingAnswer({ quiz, question }: { quiz: string; question: string }): string | undefined {
  const found = entries().findLast(
    ({ path, body }) => path === '/api/answers' && body.quiz === quiz && body.question === question,
  );
  return typeof found?.body.attemptId === 'string' ? found.body.attemptId : undefined;
}

function tell(): void {
  const all = entries();
  const state = {
    waiting: all.length,
    answers: all.filter((entry) => entry.path === '/api/answers').length,
    failing,
    trying,
  };
  for (const listener of listeners) listener(state);
}

/** Hands a last batch of events to the browser, which sends it after the page is gone. They stay here until acknowledged. */
function handOver(): void {
  const events = entries().filter((entry) => entry.path === '/api/record');
  if (events.length > 0)
    navigator.sendBeacon(
      '/api/record',
      new Blob([bodyOf(events.slice(0, largestBatch))], { type: 'application/json' }),
    );
}

let listening = false;

/** Sends what an earlier page left behind, and tells of every change from now on. */
export function watchOutbox(listener: (state: OutboxState) => void): () => void {
  listeners.add(listener);
  if (!listening) {
    listening = true;
    addEventListener('online', () => void retryNow());
    addEventListener('focus', () => void retryNow());
    addEventListener('storage', tell);
    addEventListener('pagehide', handOver);
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void retryNow(),
    );
  }
  if (entries().length > 0) void flush();
  return () => {
    listeners.delete(listener);
  };
}
