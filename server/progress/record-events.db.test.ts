import { beforeEach, expect, test } from 'vitest';
import { db } from '@/server/db/client';
import { recordEvents } from './record-events';

let learnerId: string;
const lesson = 'polling';
const hourMs = 3_600_000;

beforeEach(async () => {
  learnerId = (await db.learner.create({ data: {} })).id;
});

const progress = () =>
  db.lessonProgress.findUniqueOrThrow({ where: { learnerId_lesson: { learnerId, lesson } } });

test('a batch that arrives twice leaves what it left the first time', async () => {
  const at = Date.now() - hourMs;
  const batch = [
    { type: 'lesson-started' as const, lesson, at },
    { type: 'anchor' as const, lesson, anchor: 'long-polls', at: at + 1 },
    { type: 'lesson-done' as const, lesson, at: at + 2 },
    { type: 'goal-reached' as const, lesson, sandbox: 'empty', atMs: 31_000, stateHash: 'abc', at: at + 3 },
    { type: 'prediction' as const, lesson, sandbox: 'empty', value: '4', at: at + 4 },
  ];
  await recordEvents(learnerId, batch);
  const first = await progress();
  await recordEvents(learnerId, batch);
  expect(await progress()).toEqual({ ...first, updatedAt: expect.any(Date) });
  expect(first).toMatchObject({
    startedAt: new Date(at),
    lastAnchor: 'long-polls',
    completedAt: new Date(at + 2),
  });
  expect(await db.goalReached.count({ where: { learnerId } })).toBe(1);
  expect(await db.prediction.count({ where: { learnerId } })).toBe(1);
});

test('twenty tabs that finish the same lesson at once make one row', async () => {
  const at = Date.now();
  await Promise.all(
    Array.from({ length: 20 }, () => recordEvents(learnerId, [{ type: 'lesson-done', lesson, at }])),
  );
  expect(await db.lessonProgress.count({ where: { learnerId } })).toBe(1);
  expect((await progress()).completedAt).toEqual(new Date(at));
});

test('a lesson stays done since it was first done, until it is undone', async () => {
  const at = Date.now() - hourMs;
  await recordEvents(learnerId, [{ type: 'lesson-done', lesson, at }]);
  await recordEvents(learnerId, [{ type: 'lesson-done', lesson, at: at + 1000 }]);
  expect((await progress()).completedAt).toEqual(new Date(at));
  await recordEvents(learnerId, [{ type: 'lesson-undone', lesson, at: at + 2000 }]);
  expect((await progress()).completedAt).toBeNull();
});

test('the first prediction and the first goal count', async () => {
  const at = Date.now() - hourMs;
  const guess = (value: string) => ({ type: 'prediction' as const, lesson, sandbox: 'empty', value, at });
  await recordEvents(learnerId, [guess('4')]);
  await recordEvents(learnerId, [guess('5')]);
  expect(await db.prediction.findMany({ where: { learnerId } })).toMatchObject([{ value: '4' }]);
});

test('a clock that is wrong by years is not believed', async () => {
  await recordEvents(learnerId, [{ type: 'lesson-started', lesson, at: 0 }]);
  const { startedAt } = await progress();
  expect(Date.now() - startedAt.getTime()).toBeLessThan(61 * 24 * hourMs);
  await recordEvents(learnerId, [{ type: 'lesson-done', lesson, at: Date.now() + 10 * hourMs }]);
  expect((await progress()).completedAt?.getTime()).toBeLessThanOrEqual(Date.now());
});

test('when one event cannot be stored, none is', async () => {
  const events = [
    { type: 'lesson-done' as const, lesson, at: Date.now() },
    {
      type: 'goal-reached' as const,
      lesson,
      sandbox: 'x',
      atMs: Number.MAX_SAFE_INTEGER,
      stateHash: '\0',
      at: Date.now(),
    },
  ];
  await expect(recordEvents(learnerId, events)).rejects.toThrow();
  expect(await db.lessonProgress.count({ where: { learnerId } })).toBe(0);
});

test('the learner is remembered to have been there', async () => {
  await recordEvents(learnerId, [{ type: 'anchor', lesson, anchor: 'long-polls', at: Date.now() }]);
  expect(await db.learner.findUnique({ where: { id: learnerId } })).toMatchObject({
    lastSeenPath: '/learn/polling#long-polls',
  });
});
