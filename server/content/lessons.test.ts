import { describe, expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ScriptStep } from '@/engine/client/script';
import { advanceFollowed, followedRun } from '@/engine/run/run-scenario';
import { parseDuration } from '@/engine/topology/duration';
import { loadCourse } from './load-course';

const { lessons } = await loadCourse();
const sandboxes = lessons.flatMap((lesson) =>
  lesson.sandboxes.map(({ declaration }) => ({ name: `${lesson.slug}/${declaration.id}`, declaration })),
);
const withGoal = sandboxes.filter(({ declaration }) => declaration.goal !== undefined);

/** Plays a sandbox with more steps than its own, and says when its goal was first reached, as the page does. */
function play(
  { seed, topology, script = [], goal }: SandboxDeclaration,
  steps: ScriptStep[],
  untilMs: number,
) {
  if (goal === undefined) throw new Error('This sandbox has no goal.');
  const { run, trackers } = followedRun({ seed, topology, script: [...script, ...steps] }, { goal });
  let reachedAtMs: number | undefined;
  advanceFollowed(run, untilMs, [trackers.goal], (atMs) => {
    if (!trackers.goal.verdict(atMs).holds) return false;
    reachedAtMs = atMs;
    return true;
  });
  return { reachedAtMs, reason: trackers.goal.verdict(untilMs).reason, failures: run.failures };
}

test('at least eight lessons ask the reader to reach a goal', () => {
  expect(new Set(withGoal.map(({ name }) => name.split('/')[0])).size).toBeGreaterThanOrEqual(8);
});

describe.each(sandboxes.filter(({ declaration }) => declaration.script))('$name', ({ declaration }) => {
  test('no scripted step fails that is not meant to', () => {
    const { run } = followedRun(declaration, {});
    run.advanceTo(parseDuration(declaration.runFor ?? '2m'));
    expect(run.failures.filter(({ isExpected }) => !isExpected)).toEqual([]);
  });
});

describe.each(withGoal)('$name', ({ declaration }) => {
  const { steps = [], runFor } = declaration.solution ?? { runFor: '0s' };
  const solvedMs = parseDuration(runFor);

  test('its own solution reaches its goal', () => {
    const { reachedAtMs, reason, failures } = play(declaration, steps, solvedMs);
    expect(failures.filter(({ isExpected }) => !isExpected)).toEqual([]);
    expect(reachedAtMs, reason).toBeDefined();
  });

  test('its goal does not hold before anything has happened', () => {
    expect(play(declaration, [], 0).reachedAtMs).toBeUndefined();
  });
});

describe.each(withGoal.filter(({ declaration }) => (declaration.solution?.steps ?? []).length > 0))(
  '$name',
  ({ declaration }) => {
    test('its goal is not reached by watching', () => {
      const solvedMs = parseDuration(declaration.solution?.runFor ?? '0s');
      const watchedMs = Math.max(solvedMs, parseDuration(declaration.runFor ?? '2m'));
      expect(play(declaration, [], watchedMs).reachedAtMs).toBeUndefined();
    });
  },
);
