import { expect, test } from 'vitest';
import type { TopologyChange } from '../client/topology';
import { chanceFrom, seedChance } from '../kernel/chance';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { modulesFor } from '../module/all-modules';
import { WIDE } from '../testing/wide-world';
import { History } from './history';
import { traceLines } from './trace-lines';

const historyOf = (seed: number) =>
  new History({ seed, topology: WIDE, modules: modulesFor({ topology: WIDE }), runForMs: 60_000 });

const CHANGES: TopologyChange[] = [
  { webhooks: { hook: { status: 500 } } },
  { webhooks: { hook: { failureRate: 0 } } },
  { subscriptions: { 'orders-parcels': { filter: { kind: ['letter'] } } } },
  { subscriptions: { 'orders-phone': null } },
  { functions: { listener: { duration: '500ms' } } },
  { topics: { extra: {} }, subscriptions: { extra: { topic: 'extra', to: 'done' } } },
  { producers: { till: { paused: true } } },
  { rules: { paid: { to: ['parcels'] } } },
];
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:orders';

test.each([1, 2, 3, 4])('seed %i: any moment has one hash, whatever way leads to it', (seed) => {
  const history = historyOf(seed);
  const chance = chanceFrom(seedChance(seed, 'acts'));
  for (let step = 0; step < 12; step += 1) {
    history.moveTo(history.endMs + chance.below(4_000));
    if (chance.hit(0.5)) {
      const change = CHANGES[chance.below(CHANGES.length)] as TopologyChange;
      // The same change may come twice: what is gone already stays gone.
      history.act({ kind: 'change', change });
    } else {
      const request = { TopicArn: TOPIC, Message: `by hand ${step}` };
      history.act({ kind: 'call', call: { service: 'sns', operation: 'Publish', request } });
    }
  }
  history.moveTo(history.endMs + 5_000);
  const end = history.endMs;
  const hashes = new Map<number, string>();
  for (const atMs of [end, 3_000, 9_000, end, 1_000, 3_000, 9_000, end]) {
    history.moveTo(atMs);
    const before = hashes.get(atMs);
    if (before) expect(history.hash()).toBe(before);
    hashes.set(atMs, history.hash());
  }
});

test('two worlds of one seed are alike, two seeds are not', () => {
  const hashAt = (seed: number) => {
    const history = historyOf(seed);
    history.moveTo(10_000);
    return history.hash();
  };
  expect(hashAt(5)).toBe(hashAt(5));
  expect(hashAt(5)).not.toBe(hashAt(6));
});

test('acting in the past drops what came after, and undo brings it back', () => {
  const history = historyOf(7);
  history.moveTo(8_000);
  const future = history.hash();
  history.moveTo(3_000);
  history.act({ kind: 'change', change: { subscriptions: { 'orders-mail': null } } });
  history.moveTo(8_000);
  expect(history.hash()).not.toBe(future);
  expect(history.view().subscriptions).not.toHaveProperty('orders-mail');
  history.undo();
  history.moveTo(8_000);
  expect(history.hash()).toBe(future);
  expect(history.view().subscriptions).toHaveProperty('orders-mail');
});

test('every line of the trace is a sentence', () => {
  const history = historyOf(11);
  history.moveTo(40_000);
  const lines = traceLines(history.current.store, 0, 100_000, DEFAULT_START_MS);
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter(({ name, text }) => text === name || text.includes('undefined'))).toEqual([]);
});

test('operations of our own are told as course control or not at all, and events without their envelope', () => {
  const history = historyOf(11);
  history.moveTo(20_000);
  const lines = traceLines(history.current.store, 0, 100_000, DEFAULT_START_MS);
  const controls = lines.filter(({ isCourseControl }) => isCourseControl);
  expect(new Set(controls.map(({ name }) => name))).toContain('SubscribeConfirmed');
  for (const { text } of controls) expect(text).toMatch(/^Course control: /);
  const own = ['SettleSubscription', 'SetBehaviour', 'PutRecipient'];
  expect(lines.filter(({ name }) => own.includes(name))).toEqual([]);
  const matched = lines.filter(({ name }) => name === 'eventbridge.rule-matched');
  expect(matched.length).toBeGreaterThan(0);
  expect(matched.filter(({ text }) => text.includes('"version"'))).toEqual([]);
});

test('who is declared as confirmed is not asked, and who is not declared so is', () => {
  const history = historyOf(11);
  history.moveTo(0);
  expect(history.view().subscriptions?.['orders-hook']).toMatchObject({ confirmed: true });
  const received = (name: string) => JSON.stringify(history.view().recipients?.[name]?.received);
  expect(received('hook')).not.toContain('You have chosen to subscribe');
  expect(received('mail')).toContain('You have chosen to subscribe');
});

test('what is shown is counted from the start, and knows things by their declared names', () => {
  const history = historyOf(11);
  history.moveTo(30_000);
  const { topics, subscriptions, recipients, functions, buckets, buses, rules, denials, travels } =
    history.view();
  expect(topics?.orders?.published).toBeGreaterThan(60);
  expect(Object.keys(subscriptions ?? {}).sort()).toContain('orders-app');
  expect(Object.values(subscriptions ?? {}).map(({ to }) => to)).toContain('app');
  expect(Object.keys(recipients ?? {}).sort()).toEqual(['app', 'hook', 'mail', 'phone']);
  for (const recipient of Object.values(recipients ?? {}))
    for (const { atMs } of recipient.received) expect(atMs).toBeLessThanOrEqual(30_000);
  expect(functions?.worker?.succeeded).toBeGreaterThan(0);
  for (const { atMs, endsAtMs = 0 } of functions?.worker?.invocations ?? [])
    expect(Math.max(atMs, endsAtMs)).toBeLessThanOrEqual(40_000);
  expect(buckets?.photos?.objectsTotal).toBe(10);
  expect(buses?.shop?.received).toBeGreaterThan(10);
  expect(rules?.paid?.matched).toBeGreaterThan(5);
  expect(new Set(denials?.map(({ action }) => action))).toContain('sqs:SendMessage');
  expect(new Set(travels.map(({ from, to }) => `${from} ${to}`)).size).toBeGreaterThan(3);
});
