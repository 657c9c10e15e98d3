import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runScenario } from '@/engine/run/run-scenario';
import { lessonAssertions } from './lesson-assertions';
import { loadCourse } from './load-course';

const { lessons } = await loadCourse();
const told = lessons.flatMap((lesson) =>
  (lessonAssertions[lesson.slug] ?? []).map((assertion) => ({ ...assertion, slug: lesson.slug, lesson })),
);

function durationOf(clock: string): string {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return `${minutes * 60 + seconds}s`;
}

test.each(lessons.map(({ slug, file }) => ({ slug, file })))(
  '$slug names no moment of a sandbox that is not checked',
  async ({ slug, file }) => {
    const named = (await readFile(file, 'utf8')).match(/(?<![\d:])\d\d:\d\d(?![\d:])/g) ?? [];
    const checked = (lessonAssertions[slug] ?? []).map(({ at }) => at);
    expect(named.filter((clock) => !checked.includes(clock))).toEqual([]);
  },
);

test.each(told)('$slug, $sandbox at $at: $says', ({ lesson, sandbox, at, holds, handedOut, solved }) => {
  const found = lesson.sandboxes.find(({ declaration }) => declaration.id === sandbox);
  if (found === undefined) throw new Error(`The lesson ${lesson.slug} has no sandbox ${sandbox}.`);
  const { seed, topology, script = [], solution } = found.declaration;
  const { verdicts, summary } = runScenario({
    seed,
    topology,
    script: solved ? [...script, ...(solution?.steps ?? [])] : script,
    runFor: durationOf(at),
    requirements: { holds },
  });
  expect(verdicts.holds?.holds, verdicts.holds?.reason).toBe(true);
  const received = Object.values(summary).reduce((sum, queue) => sum + (queue.received ?? 0), 0);
  if (handedOut !== undefined) expect(received).toBe(handedOut);
});
