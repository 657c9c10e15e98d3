import { expect, test } from 'vitest';
import type { TraceLine } from '@/engine/client/sandbox-client';
import { loadRooms } from '../../resources/registry';
import { thin, ticksOf as ticksIn } from './ticks';

const line = (fields: Partial<TraceLine>): TraceLine => ({
  index: 0,
  atMs: 5000,
  kind: 'event',
  name: 'sqs.message-available',
  service: 'sqs',
  by: 'sqs',
  text: '',
  messageIds: ['m'],
  ...fields,
});

const rooms = await loadRooms(['sqs', 'sns', 'iam', 'actors']);
const ticksOf = (lines: TraceLine[]) => ticksIn(lines, rooms);

test('deliveries, returns, dead letters and troubles are marked, and nothing else', () => {
  const lines = [
    line({ kind: 'call', name: 'ReceiveMessage', outcome: { ok: true, response: {} } }),
    line({ kind: 'call', name: 'ReceiveMessage', outcome: { ok: true, response: {} }, messageIds: [] }),
    line({ kind: 'call', name: 'SendMessage', outcome: { ok: true, response: {} } }),
    line({ name: 'sqs.message-returned' }),
    line({ name: 'sqs.message-dead-lettered' }),
    line({ name: 'actors.worker-crashed' }),
    line({ name: 'sns.delivery-failed' }),
    line({ name: 'iam.access-denied' }),
    line({}),
  ];
  expect(ticksOf(lines).map(({ kind }) => kind)).toEqual([
    'delivery',
    'return',
    'deadLetter',
    'trouble',
    'trouble',
    'trouble',
  ]);
});

test('a call that was refused is a trouble, whatever it was', () => {
  const error = { code: 'OverLimit', message: '', senderFault: true, httpStatus: 403 };
  expect(ticksOf([line({ kind: 'call', name: 'ReceiveMessage', outcome: { ok: false, error } })])).toEqual([
    { atMs: 5000, kind: 'trouble' },
  ]);
});

test('a crowd of ticks is thinned to what the track can show, kind by kind', () => {
  const crowd = Array.from({ length: 5000 }, (_, index) => ({ atMs: index, kind: 'delivery' as const }));
  const thinned = thin([...crowd, { atMs: 10, kind: 'deadLetter' }], 120_000, 600);
  expect(thinned.length).toBeLessThan(20);
  expect(thinned.some(({ kind }) => kind === 'deadLetter')).toBe(true);
});
