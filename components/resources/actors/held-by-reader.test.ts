import { expect, test } from 'vitest';
import type { MessageView, QueueView } from '@/engine/sqs/view';
import { heldByReader } from './held-by-reader';

const message = (id: string, heldBy?: string) => ({ id, ...(heldBy && { heldBy }) }) as MessageView;
const queue = (inFlight: number, ...messages: MessageView[]) => ({ inFlight, messages }) as QueueView;
const view = (...queues: QueueView[]) => ({
  atMs: 0,
  travels: [],
  queues: Object.fromEntries(queues.entries()),
});

test('only what the reader has received counts, over all queues', () => {
  expect(heldByReader({ atMs: 0, travels: [] })).toBe(0);
  expect(
    heldByReader(
      view(queue(2, message('a', 'reader'), message('b', 'w#1')), queue(1, message('c', 'reader'))),
    ),
  ).toBe(2);
});

test('a queue with nothing in flight is not looked through', () => {
  expect(heldByReader(view(queue(0, message('a', 'reader'))))).toBe(0);
});
