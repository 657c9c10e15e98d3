import { expect, test } from 'vitest';
import { createClient } from './connect';
import type { SandboxDeclaration } from './declaration';
import type { PackedFrame, ToSandbox } from './protocol';
import type { Frame } from './sandbox-client';

const DECLARATION: SandboxDeclaration = {
  id: 'x',
  seed: 1,
  topology: { queues: [], producers: [], consumers: [], autoScaling: [] },
};

function packed(atMs: number): PackedFrame {
  const view = { atMs, queues: {}, producers: {}, consumers: {}, autoScaling: {}, travels: [] };
  const rest = { playing: false, speed: 1, atMs, endMs: atMs, traceLength: 0, traceIndex: 0, canUndo: false };
  return { view, ...rest };
}

function connected() {
  const posted: ToSandbox[] = [];
  let closed = 0;
  const connection = createClient({
    post: (message) => posted.push(message),
    close() {
      closed += 1;
    },
  });
  return { ...connection, posted, closes: () => closed };
}

test('each question has a number of its own, and answers find theirs in any order', async () => {
  const { client, receive, posted } = connected();
  const first = client.trace(0, 10);
  const second = client.chart(5);
  expect(posted).toEqual([
    { id: 1, kind: 'trace', from: 0, count: 10 },
    { id: 2, kind: 'chart', points: 5 },
  ]);
  receive({ kind: 'reply', id: 2, ok: true, value: ['chart'] });
  receive({ kind: 'reply', id: 1, ok: true, value: ['trace'] });
  expect(await first).toEqual(['trace']);
  expect(await second).toEqual(['chart']);
});

test('opening gives the frame that came before its answer', async () => {
  const { client, receive } = connected();
  const opened = client.open(DECLARATION);
  receive({ kind: 'frame', frame: packed(5) });
  receive({ kind: 'reply', id: 1, ok: true, value: undefined });
  expect((await opened).atMs).toBe(5);
});

test('commands are told without a number', () => {
  const { client, posted } = connected();
  client.play();
  client.pause();
  client.undo();
  client.setSpeed(4);
  client.step(-1);
  client.seek(1234);
  expect(posted).toEqual([
    { kind: 'play' },
    { kind: 'pause' },
    { kind: 'undo' },
    { kind: 'speed', speed: 4 },
    { kind: 'step', direction: -1 },
    { kind: 'seek', atMs: 1234 },
  ]);
});

test('every listener hears every frame until it stops listening', () => {
  const { client, receive } = connected();
  const heard: Frame[] = [];
  const stop = client.subscribe((frame) => heard.push(frame));
  receive({ kind: 'frame', frame: packed(1) });
  stop();
  receive({ kind: 'frame', frame: packed(2) });
  expect(heard.map(({ atMs }) => atMs)).toEqual([1]);
});

test('a refusal is an error with its reason', async () => {
  const { client, receive } = connected();
  const change = client.change({});
  receive({ kind: 'reply', id: 1, ok: false, message: 'not declared' });
  await expect(change).rejects.toThrow('not declared');
});

test('when the worker breaks down, everything that is still open fails with it', async () => {
  const { client, fail } = connected();
  const [hash, chart] = [client.stateHash(), client.chart(3)];
  fail(new Error('out of memory'));
  await expect(hash).rejects.toThrow('out of memory');
  await expect(chart).rejects.toThrow('out of memory');
});

test('closing ends the carrier, and an answer that comes late is nobody’s', async () => {
  const { client, receive, closes } = connected();
  const hash = client.stateHash();
  client.close();
  await expect(hash).rejects.toThrow('closed');
  expect(closes()).toBe(1);
  expect(() => receive({ kind: 'reply', id: 1, ok: true, value: 'late' })).not.toThrow();
});
