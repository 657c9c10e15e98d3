import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ensureCloudKeys, findCloudKeys } from '@/server/cloud/accounts/cloud-keys';
import { db } from '@/server/db/client';
import { mergeGuest } from './merge-guest';
import { recordEvents } from './record-events';

const minuteMs = 60_000;

async function makeTwo(): Promise<{ guest: string; account: string }> {
  const guest = await db.learner.create({ data: {} });
  const account = await db.learner.create({
    data: { email: `${randomUUID()}@example.com`, passwordHash: 'x' },
  });
  return { guest: guest.id, account: account.id };
}

function attempt(learnerId: string, question: string, correct: boolean) {
  const id = randomUUID();
  return {
    id,
    learnerId,
    quiz: 'q',
    question,
    chosen: ['a'],
    correct,
    answeredAt: new Date(),
    questionVersion: 'v',
  };
}

test('everything a guest did is the account’s afterwards, and the guest is gone', async () => {
  const { guest, account } = await makeTwo();
  const at = Date.now() - 10 * minuteMs;
  await recordEvents(guest, [
    { type: 'lesson-done', lesson: 'polling', at },
    { type: 'goal-reached', lesson: 'polling', sandbox: 'empty', atMs: 1, stateHash: 'h', at },
    { type: 'prediction', lesson: 'polling', sandbox: 'empty', value: '4', at },
  ]);
  await db.attempt.createMany({ data: [attempt(guest, 'one', false), attempt(account, 'one', true)] });
  await mergeGuest(guest, account);
  const kept = await db.learner.findUniqueOrThrow({
    where: { id: account },
    include: { lessons: true, goals: true, predictions: true, attempts: true },
  });
  expect(kept.lessons).toMatchObject([{ lesson: 'polling', completedAt: new Date(at) }]);
  expect(kept.goals).toHaveLength(1);
  expect(kept.predictions).toHaveLength(1);
  expect(kept.attempts).toHaveLength(2);
  expect(kept.lastSeenPath).toBe('/learn/polling');
  expect(await db.learner.findUnique({ where: { id: guest } })).toBeNull();
});

test('where both did something, the earlier one counts, and the later place in the text', async () => {
  const { guest, account } = await makeTwo();
  const early = Date.now() - 10 * minuteMs;
  const late = early + minuteMs;
  const goal = (stateHash: string, at: number) => ({
    type: 'goal-reached' as const,
    lesson: 'polling',
    sandbox: 'empty',
    atMs: 1,
    stateHash,
    at,
  });
  await recordEvents(account, [
    { type: 'lesson-done', lesson: 'polling', at: late },
    { type: 'anchor', lesson: 'polling', anchor: 'old-place', at: early },
    goal('late', late),
  ]);
  await recordEvents(guest, [
    { type: 'lesson-done', lesson: 'polling', at: early },
    { type: 'anchor', lesson: 'polling', anchor: 'new-place', at: late },
    goal('early', early),
  ]);
  await mergeGuest(guest, account);
  expect(await db.lessonProgress.findMany({ where: { learnerId: account } })).toMatchObject([
    { completedAt: new Date(early), startedAt: new Date(early), lastAnchor: 'new-place' },
  ]);
  expect(await db.goalReached.findMany({ where: { learnerId: account } })).toMatchObject([
    { stateHash: 'early' },
  ]);
});

test('a lesson only one of them finished is finished', async () => {
  const { guest, account } = await makeTwo();
  const at = Date.now() - minuteMs;
  await recordEvents(account, [{ type: 'lesson-done', lesson: 'polling', at }]);
  await recordEvents(guest, [{ type: 'lesson-started', lesson: 'polling', at }]);
  await mergeGuest(guest, account);
  expect(await db.lessonProgress.findMany({ where: { learnerId: account } })).toMatchObject([
    { completedAt: new Date(at) },
  ]);
});

test('an account is never merged away, nor into itself', async () => {
  const { account } = await makeTwo();
  const { account: other } = await makeTwo();
  await mergeGuest(account, other);
  await mergeGuest(other, other);
  expect(await db.learner.count({ where: { id: { in: [account, other] } } })).toBe(2);
});

test('signing in twice at once merges once, and what is recorded meanwhile is lost nowhere', async () => {
  const { guest, account } = await makeTwo();
  await db.attempt.createMany({ data: [attempt(guest, 'one', true)] });
  const record = recordEvents(guest, [{ type: 'lesson-done', lesson: 'polling', at: Date.now() }]).then(
    () => 'stored',
    () => 'refused',
  );
  const outcomes = await Promise.all([mergeGuest(guest, account), mergeGuest(guest, account), record]);
  expect(await db.attempt.count({ where: { learnerId: account } })).toBe(1);
  // Stored before the merge, it was merged; refused, the outbox still has it and sends it as the account.
  expect(await db.lessonProgress.count({ where: { learnerId: account } })).toBe(
    outcomes[2] === 'stored' ? 1 : 0,
  );
});

test('tabs that name the same lessons in another order, and sign-ins between them, never block each other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { guest, account } = await makeTwo();
    const lessons = ['one', 'two', 'three', 'four', 'five'];
    const record = (learnerId: string, order: string[]) =>
      recordEvents(
        learnerId,
        order.map((lesson) => ({ type: 'lesson-done', lesson, at: Date.now() })),
      ).catch((error: Error) => error.message);
    const outcomes = await Promise.all([
      record(account, lessons),
      record(account, lessons.toReversed()),
      record(guest, lessons),
      mergeGuest(guest, account),
      record(guest, lessons.toReversed()),
      mergeGuest(guest, account),
    ]);
    const refusals = outcomes.filter((outcome) => outcome !== undefined);
    expect(refusals.filter((refusal) => refusal !== `The learner ${guest} is gone.`)).toEqual([]);
    expect(await db.lessonProgress.count({ where: { learnerId: account } })).toBe(5);
  }
});

test('a guest’s cloud account goes along, unless the account has one of its own', async () => {
  const { guest, account } = await makeTwo();
  const mine = await ensureCloudKeys(guest);
  await mergeGuest(guest, account);
  expect(await findCloudKeys(account)).toEqual(mine);
  const other = await makeTwo();
  await ensureCloudKeys(other.guest);
  const theirs = await ensureCloudKeys(other.account);
  await mergeGuest(other.guest, other.account);
  expect(await findCloudKeys(other.account)).toEqual(theirs);
});
