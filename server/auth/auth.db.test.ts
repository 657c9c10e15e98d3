import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/server/db/client';
import { changePassword, deleteLearner } from './change-account';
import { endSession, findGuest, findLearner, requireLearner, startSession } from './current-learner';
import { signIn } from './sign-in';
import { signUp } from './sign-up';

interface Jar {
  cookies: Map<string, string>;
}

const browser = vi.hoisted((): Jar => ({ cookies: new Map() }));

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1' }),
  cookies: async () => ({
    get: (name: string) => ({ value: browser.cookies.get(name) }),
    set: (name: string, value: string) => browser.cookies.set(name, value),
    delete: (name: string) => browser.cookies.delete(name),
  }),
}));
// Outside of a request nothing may be remembered from one call to the next.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: (load: unknown) => load,
}));

const password = 'correct horse battery';

function details() {
  return { email: `${randomUUID()}@example.com`, name: null, password, callbackUrl: '' };
}

beforeEach(() => {
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters';
  browser.cookies.clear();
});

test('a visitor who only looks is nobody, and leaves no row', async () => {
  const before = await db.learner.count();
  expect(await findLearner()).toBeNull();
  expect(await db.learner.count()).toBe(before);
  expect(browser.cookies.size).toBe(0);
});

test('twenty first requests of one browser make one guest', async () => {
  const name = randomUUID();
  const learners = await Promise.all(Array.from({ length: 20 }, () => requireLearner(name)));
  expect(new Set(learners.map((learner) => learner.id)).size).toBe(1);
  expect((await findLearner())?.id).toBe(learners[0]?.id);
});

test('a cookie that we did not sign is nobody', async () => {
  const guest = await requireLearner(randomUUID());
  const [id] = (browser.cookies.get('fanout.guest') ?? '').split('.');
  expect(id).toBe(guest.id);
  browser.cookies.set('fanout.guest', `${guest.id}.forged`);
  expect(await findLearner()).toBeNull();
});

test('signing up keeps the row of the guest', async () => {
  const guest = await requireLearner(randomUUID());
  const input = details();
  const account = await signUp(input, guest.id);
  expect(account.learnerId).toBe(guest.id);
  await startSession(guest.id, account.passwordHash ?? '');
  expect(await findLearner()).toEqual({ id: guest.id, name: null, email: input.email });
  expect(browser.cookies.has('fanout.guest')).toBe(false);
});

test('an old guest cookie opens no account', async () => {
  const guest = await requireLearner(randomUUID());
  await signUp(details(), guest.id);
  expect(await findGuest()).toBeNull();
  expect(await findLearner()).toBeNull();
});

test('after signing out, the browser begins anew, even under its old name', async () => {
  const name = randomUUID();
  const guest = await requireLearner(name);
  const account = await signUp(details(), guest.id);
  await startSession(guest.id, account.passwordHash ?? '');
  await endSession();
  const next = await requireLearner(name);
  expect(next).toMatchObject({ email: null });
  expect(next.id).not.toBe(guest.id);
});

test('of two who take the same address at once, one gets it', async () => {
  const input = details();
  const outcomes = await Promise.all([signUp(input, undefined), signUp(input, undefined)]);
  expect(outcomes.map(({ failure }) => failure).sort()).toEqual(['taken', undefined]);
});

test('signing in wants the right password of the right account', async () => {
  const input = details();
  const { learnerId } = await signUp(input, undefined);
  expect(await signIn({ email: input.email, password: 'something else' }, undefined)).toEqual({
    failure: 'wrong',
  });
  expect(await signIn({ email: 'nobody@example.com', password }, undefined)).toEqual({ failure: 'wrong' });
  expect(await signIn(input, undefined)).toMatchObject({ learnerId });
});

test('signing in brings along what the guest of this browser did', async () => {
  const input = details();
  const { learnerId } = await signUp(input, undefined);
  const guest = await requireLearner(randomUUID());
  await db.goalReached.create({
    data: {
      learnerId: guest.id,
      lesson: 'polling',
      sandbox: 's',
      reachedAt: new Date(),
      stateHash: 'h',
      atMs: 1n,
    },
  });
  await signIn(input, guest.id);
  expect(await db.goalReached.count({ where: { learnerId } })).toBe(1);
});

test('the eleventh guess in a row is not even looked at, right or wrong, also when all come at once', async () => {
  const input = details();
  await signUp(input, undefined);
  const guess = () => signIn({ email: input.email, password: 'wrong password' }, undefined);
  const outcomes = await Promise.all(Array.from({ length: 12 }, guess));
  expect(outcomes.filter(({ failure }) => failure === 'throttled')).toHaveLength(2);
  expect(await signIn(input, undefined)).toEqual({ failure: 'throttled' });
}, 60_000);

test('a new password ends the sessions that began under the old one', async () => {
  const { learnerId = '', passwordHash = '' } = await signUp(details(), undefined);
  await startSession(learnerId, passwordHash);
  expect(
    await changePassword(learnerId, { current: 'not this one', next: 'another long one' }),
  ).toBeUndefined();
  expect((await findLearner())?.id).toBe(learnerId);
  const changed = await changePassword(learnerId, { current: password, next: 'another long one' });
  expect(changed).toBeDefined();
  expect(await findLearner()).toBeNull();
});

test('a deleted learner leaves nothing behind', async () => {
  const guest = await requireLearner(randomUUID());
  await db.lessonProgress.create({ data: { learnerId: guest.id, lesson: 'polling', startedAt: new Date() } });
  await deleteLearner(guest.id);
  expect(await db.lessonProgress.count({ where: { learnerId: guest.id } })).toBe(0);
  expect(await findLearner()).toBeNull();
});
