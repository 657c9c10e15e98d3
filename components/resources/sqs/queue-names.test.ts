import { array, assert, property, string, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { QueueView } from '@/engine/sqs/view';
import { deadLetterQueues, inLessonOrder, queueNames } from './queue-names';

test('queues come as the lesson names them, then those created later', () => {
  expect(
    inLessonOrder(['b', 'x', 'a'], { queues: [{ name: 'a' }, { name: 'gone' }, { name: 'b' }] }),
  ).toEqual(['a', 'b', 'x']);
  expect(queueNames({ atMs: 0, travels: [] }, {})).toEqual([]);
});

test('every queue that is there is named once', () => {
  assert(
    property(uniqueArray(string()), uniqueArray(string()), (there, declared) => {
      const names = inLessonOrder(there, { queues: declared.map((name) => ({ name })) });
      expect([...names].sort()).toEqual([...there].sort());
    }),
  );
});

test('a dead-letter queue is one to which another’s dead letters go', () => {
  const queue = (name: string, deadLetterQueue?: string) => ({ name, deadLetterQueue }) as QueueView;
  const queues = { a: queue('a', 'dead'), b: queue('b', 'gone'), dead: queue('dead') };
  expect(deadLetterQueues({ atMs: 0, travels: [], queues }).map(({ name }) => name)).toEqual(['dead']);
  assert(
    property(
      array(string()),
      (names) =>
        deadLetterQueues({
          atMs: 0,
          travels: [],
          queues: Object.fromEntries(names.map((name) => [name, queue(name)])),
        }).length === 0,
    ),
  );
});
