import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceFrom, seedChance } from '@/engine/kernel/chance';
import { World } from '@/engine/kernel/world';
import type { WorldCall } from '@/engine/kernel/world-options';
import { sqsService } from '@/engine/sqs/service';
import { LiveWorld } from './live-world';
import {
  openPersistedWorld,
  type PersistedWorld,
  persistStep,
  StateFault,
  type WorldBasis,
} from './persisted-world';
import { readStateBytes } from './state-file';
import { packRecord } from './state-record';

const basis: WorldBasis = {
  seed: 3,
  startMs: 1_800_000_000_000,
  accountId: '111122223333',
  region: 'eu-west-1',
};
const url = (name: string) => `https://sqs.eu-west-1.amazonaws.com/111122223333/${name}`;
const create = (one: WorldBasis) => new World({ ...one, services: [sqsService] });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-state-'));
  path = join(folder, 'state');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (more: { compactBytes?: number; basis?: WorldBasis } = {}): PersistedWorld =>
  openPersistedWorld({ path, basis, create, ...more }, readStateBytes(path));

/** Calls as clients make them, at random and by seed. */
function randomCall(below: (bound: number) => number): WorldCall {
  const QueueUrl = url(`queue-${below(3)}`);
  const binary = { a: { DataType: 'Binary', BinaryValue: new Uint8Array([below(256)]) } };
  const requests: [string, object][] = [
    ['CreateQueue', { QueueName: `queue-${below(3)}` }],
    ['SendMessage', { QueueUrl, MessageBody: 'ü'.repeat(1 + below(50)), MessageAttributes: binary }],
    ['SendMessage', { QueueUrl, MessageBody: 'later', DelaySeconds: below(5) }],
    ['ReceiveMessage', { QueueUrl, VisibilityTimeout: below(4), WaitTimeSeconds: below(3) }],
    ['SendMessage', { QueueUrl }],
    ['PurgeQueue', { QueueUrl }],
  ];
  const [operation, request] = requests[below(requests.length)]!;
  return { service: 'sqs', operation, request };
}

/** Runs random steps on a persisted world. @returns the world's hash and the file's length after each */
function runRandomly(persisted: PersistedWorld, steps: number, seed: number) {
  const chance = chanceFrom(seedChance(seed, 'steps'));
  let nowMs = persisted.world.nowMs;
  const live = new LiveWorld(persisted.world, {
    now: () => nowMs,
    onStep: (step) => persistStep(persisted.file, step),
  });
  const after: { hash: string; bytes: number }[] = [];
  for (let step = 0; step < steps; step += 1) {
    nowMs += chance.below(1500);
    const forget = live.execute(
      randomCall((bound) => chance.below(bound)),
      () => undefined,
    );
    if (chance.hit(0.3)) forget();
    persisted.file.flush();
    after.push({ hash: persisted.world.hash(), bytes: readFileSync(path).length });
  }
  live.close({ ok: true, response: {} });
  return after;
}

test('a world is the same after its process was killed', () => {
  const persisted = open();
  const after = runRandomly(persisted, 200, 1);
  const again = open({ basis: { ...basis, seed: 99, accountId: '999999999999' } });
  expect(again.world.hash()).toBe(after.at(-1)!.hash);
  expect(again).toMatchObject({ cutBytes: 0 });
  expect(again.world.accountId).toBe('111122223333');
});

test('cut at any byte, it is the world of the last whole step', () => {
  const before = open();
  const head = readFileSync(path).length;
  const after = [{ hash: before.world.hash(), bytes: head }, ...runRandomly(before, 40, 2)];
  const whole = readFileSync(path);
  const chance = chanceFrom(seedChance(2, 'cuts'));
  const cuts = Array.from({ length: 150 }, () => head + chance.below(whole.length - head + 1));
  for (const cut of [head, head + 1, whole.length - 1, whole.length, ...cuts]) {
    writeFileSync(path, whole.subarray(0, cut));
    const again = open();
    const last = after.filter(({ bytes }) => bytes <= cut).at(-1)!;
    expect(again.world.hash(), `cut at ${cut}`).toBe(last.hash);
    expect(again.cutBytes).toBe(cut - last.bytes);
    again.file.close();
    expect(readFileSync(path).length).toBe(last.bytes);
  }
});

test('it goes on after the cut, and again, whether or not its steps were compacted', () => {
  for (const compactBytes of [2_000, 1_000_000]) {
    rmSync(path, { force: true });
    let hash = '';
    for (let life = 0; life < 5; life += 1) {
      const persisted = open({ compactBytes });
      if (hash) expect(persisted.world.hash()).toBe(hash);
      hash = runRandomly(persisted, 60, life).at(-1)!.hash;
      persisted.file.close();
    }
  }
});

test('compacting keeps the file small', () => {
  const persisted = open({ compactBytes: 20_000 });
  const call = { service: 'sqs', operation: 'ListQueues', request: {} };
  for (let step = 0; step < 2_000; step += 1) {
    persisted.world.execute(call);
    persistStep(persisted.file, { atMs: persisted.world.nowMs, call });
    if (step % 10 === 0) persisted.file.flush();
  }
  persisted.file.close();
  expect(readFileSync(path).length).toBeLessThan(30_000);
  const hash = persisted.world.hash();
  expect(open().world.hash()).toBe(hash);
});

test('an interrupted compaction leaves the old file as it was', () => {
  const persisted = open();
  const after = runRandomly(persisted, 20, 4);
  writeFileSync(`${path}.new`, 'half a head');
  expect(open().world.hash()).toBe(after.at(-1)!.hash);
});

test('zeros at the end, as a loss of power leaves them, are cut', () => {
  const persisted = open();
  const after = runRandomly(persisted, 20, 5);
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(4096)]));
  expect(open()).toMatchObject({ cutBytes: 4096 });
  expect(open().world.hash()).toBe(after.at(-1)!.hash);
});

test('an empty file is a new one', () => {
  writeFileSync(path, '');
  expect(open()).toMatchObject({ replayed: 0, cutBytes: 0 });
});

test('nothing is heard before it is written', () => {
  const persisted = open();
  const heard: number[] = [];
  const size = () => readFileSync(path).length;
  const before = size();
  persisted.file.append('{"atMs":1,"abandoned":1}');
  persisted.file.afterWriting(() => heard.push(size()));
  expect(heard).toEqual([]);
  persisted.file.flush();
  expect(heard).toEqual([before + 8 + '{"atMs":1,"abandoned":1}'.length]);
});

test('a file that is not ours is refused and left alone', () => {
  for (const text of ['a letter to my aunt', packRecord('{"format":"other"}'), packRecord('not JSON')]) {
    writeFileSync(path, text);
    expect(() => open()).toThrow(StateFault);
    expect(readFileSync(path)).toEqual(Buffer.from(text));
  }
});

test('a file of a newer format is refused', () => {
  writeFileSync(path, packRecord(JSON.stringify({ format: 'fanout-state', version: 2, basis })));
  expect(() => open()).toThrow('format 2 is not known here');
});

test('damage before whole steps is refused, not cut', () => {
  const persisted = open();
  const head = readFileSync(path).length;
  runRandomly(persisted, 20, 6);
  const bytes = readFileSync(path);
  bytes[head + 20]! ^= 1;
  writeFileSync(path, bytes);
  expect(() => open()).toThrow(`damaged at byte ${head}`);
  truncateSync(path, head);
  expect(open().replayed).toBe(0);
});
