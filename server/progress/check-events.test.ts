import { expect, test, vi } from 'vitest';
import { loadCourse } from '@/server/content/load-course';
import { checkEvents } from './check-events';

// Compiling the course takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const at = 1;
const done = (lesson: string) => ({ type: 'lesson-done', lesson, at });
const reached = (lesson: string, sandbox: string) => ({
  type: 'goal-reached',
  lesson,
  sandbox,
  atMs: 1000,
  stateHash: 'abc',
  at,
});

async function someLesson() {
  const { lessons } = await loadCourse();
  const lesson = lessons.find(({ sandboxes }) => sandboxes.length > 0);
  return { slug: lesson?.slug ?? '', sandbox: lesson?.sandboxes[0]?.declaration.id ?? '' };
}

test('what the course has is sound', async () => {
  const { slug, sandbox } = await someLesson();
  const events = [done(slug), reached(slug, sandbox)];
  expect(await checkEvents(events)).toEqual({ sound: events, refused: [] });
});

test('an event of something that is not there is refused by name, and costs the others nothing', async () => {
  const { slug } = await someLesson();
  expect(await checkEvents([done('constructor'), done(slug), reached(slug, 'nowhere')])).toEqual({
    sound: [done(slug)],
    refused: [
      { index: 0, problem: 'There is no lesson "constructor".' },
      { index: 2, problem: `There is no sandbox "nowhere" in the lesson "${slug}".` },
    ],
  });
});

test.each([
  ['of another shape', { type: 'lesson-done', lesson: 7, at }],
  ['of an unknown kind', { type: 'lesson-eaten', lesson: 'polling', at }],
  ['that is nothing', null],
  ['with a NUL in it', { type: 'anchor', lesson: 'polling', anchor: 'a\0b', at }],
])('an event %s is refused, and costs the others nothing', async (_what, event) => {
  const { slug } = await someLesson();
  const { sound, refused } = await checkEvents([event, done(slug)]);
  expect(sound).toEqual([done(slug)]);
  expect(refused).toEqual([{ index: 0, problem: expect.stringMatching(/\S: ./) }]);
});
