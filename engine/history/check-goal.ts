import type { SandboxDeclaration } from '../client/declaration';
import type { Verdict } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import { letIn, modulesFor } from '../module/all-modules';
import { askedBy } from '../module/join-modules';
import type { StepFailure } from '../run/script-call';
import { parseDuration } from '../topology/duration';
import type { GoalReached } from './goal-watch';
import { Timeline } from './timeline';
import { timelineOptions } from './timeline-options';

/** How a declaration's own solution fared. */
export interface GoalCheck {
  /** Moment and state hash at which the goal was reached, as a sandbox would say; undefined when it was not. */
  reached?: GoalReached;
  /** What the engine says of the goal at the end. */
  verdict: Verdict;
  /** Scripted calls that failed, in order. */
  failures: StepFailure[];
}

/**
 * Plays a sandbox's own solution and says whether it reaches the goal.
 * @throws RangeError when the declaration has no goal, no solution, or cannot be built
 */
export function checkGoal(declaration: SandboxDeclaration): GoalCheck {
  const { goal, solution } = declaration;
  if (!goal || !solution)
    throw new RangeError(`The sandbox '${declaration.id}' has no goal with a solution.`);
  const timeline = new Timeline(timelineOptions(declaration, modulesFor(declaration)));
  take(timeline, solution.steps);
  const endMs = parseDuration(solution.runFor);
  timeline.advanceTo(endMs, () => timeline.goal.reached !== undefined);
  const verdict = timeline.goal.verdictAt(timeline.endMs) ?? {
    holds: false,
    reason: 'The goal was never judged.',
  };
  return { reached: timeline.goal.reached, verdict, failures: timeline.head.failures };
}

/**
 * The number that a declaration's `measure` comes to when its world is left alone, or played with its own solution.
 * @throws RangeError when nothing is measured, or the world cannot be built
 */
export function measuredAtEnd(declaration: SandboxDeclaration, solved = false): number {
  const options = timelineOptions(declaration, modulesFor(declaration));
  const timeline = new Timeline(options);
  if (timeline.measure === undefined || options.measure === undefined)
    throw new RangeError(`The sandbox '${declaration.id}' measures nothing.`);
  const steps = solved ? declaration.solution?.steps : undefined;
  take(timeline, steps);
  const { untilMs } = options.measure;
  timeline.advanceTo(untilMs);
  return timeline.measure.valueAt(untilMs);
}

/** How a lab's world stands when it has been judged, task by task. */
export interface LabCheck {
  /** Undefined unless all tasks held together when the world had run its length. */
  reached?: GoalReached;
  verdicts: Record<string, Verdict>;
  failures: StepFailure[];
}

/**
 * Plays a way through a lab until it is judged.
 * @param steps none leaves the world alone
 * @throws RangeError when the world cannot be built
 */
export function checkLab(declaration: SandboxDeclaration, steps: ScriptStep[] = []): LabCheck {
  const options = timelineOptions(declaration, modulesFor(declaration));
  const timeline = new Timeline(options);
  take(timeline, steps);
  timeline.advanceTo(options.runForMs);
  const judged = timeline.taskVerdictsAt(options.runForMs) ?? [];
  const tasks = declaration.tasks ?? [];
  const verdicts = Object.fromEntries(tasks.map(({ id }, index) => [id, judged[index] as Verdict]));
  return { reached: timeline.goal.reached, verdicts, failures: timeline.head.failures };
}

/** Adds steps from outside, whatever services they speak of. */
function take(timeline: Timeline, steps: ScriptStep[] = []): void {
  if (steps.length === 0) return;
  letIn(askedBy(steps), timeline.options.modules);
  timeline.act({ kind: 'steps', steps, atMs: 0 });
}
