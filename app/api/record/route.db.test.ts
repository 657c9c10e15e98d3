import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadCourse } from '@/server/content/load-course';
import { db } from '@/server/db/client';
import { POST } from './route';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));

// Compiling the course takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters';
});

function send(events: unknown[]): Promise<Response> {
  const body = JSON.stringify({ guest: randomUUID(), events });
  return POST(new Request('http://localhost/api/record', { method: 'POST', body }));
}

const done = (lesson: string) => ({ type: 'lesson-done', lesson, at: Date.now() });

test('what can be stored is stored and acknowledged; what never can be is named, so that nobody sends it for ever', async () => {
  const lesson = (await loadCourse()).lessons[0]?.slug ?? '';
  expect((await send([done(lesson)])).status).toBe(204);
  const mixed = await send([done('no-such-lesson'), done(lesson)]);
  expect(mixed.status).toBe(200);
  expect(await mixed.json()).toEqual({
    refused: [{ index: 0, problem: 'There is no lesson "no-such-lesson".' }],
  });
  const rows = await db.lessonProgress.findMany({ select: { lesson: true } });
  expect(rows).toEqual([{ lesson }, { lesson }]);
});

test('a batch of nothing but nonsense makes no learner', async () => {
  const before = await db.learner.count();
  expect((await send([done('no-such-lesson')])).status).toBe(200);
  expect(await db.learner.count()).toBe(before);
});
