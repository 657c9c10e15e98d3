import type { Duration } from '../client/duration';
import type { Requirement, Verdict } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import type { Topology } from '../client/topology';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { modulesFor } from '../module/all-modules';
import { TraceProjection } from '../requirement/trace-projection';
import { type Tracker, trackRequirement } from '../requirement/track-requirement';
import { parseDuration } from '../topology/duration';
import { Run } from './run';
import type { StepFailure } from './script-call';

export interface Scenario {
  seed: number;
  topology: Topology;
  script?: ScriptStep[];
  runFor: Duration;
  /** By a name of the caller's choice. */
  requirements: Record<string, Requirement>;
}

export interface ScenarioResult {
  verdicts: Record<string, Verdict>;
  /** Of the world at the end. */
  stateHash: string;
  /** Scripted calls that failed, in order; a proof may well mean them to. */
  failures: StepFailure[];
  /** Depths, totals and other numbers of the chart at the end, by resource. */
  summary: Record<string, Record<string, number>>;
}

/**
 * Runs a topology with a script for a while and says which requirements hold. A pure function of its argument.
 * @throws RangeError when the topology cannot be built or a duration cannot be read
 */
export function runScenario({ seed, topology, script, runFor, requirements }: Scenario): ScenarioResult {
  const { run, projection, trackers } = followedRun({ seed, topology, script }, requirements);
  const endMs = parseDuration(runFor);
  const all = Object.values(trackers);
  advanceFollowed(run, endMs, all);
  const verdicts: Record<string, Verdict> = {};
  for (const [name, tracker] of Object.entries(trackers)) verdicts[name] = tracker.verdict(endMs);
  return { verdicts, stateHash: run.world.hash(), failures: run.failures, summary: projection.series(endMs) };
}

/** A run, its projection and the requirements that follow it, together from the first moment on. */
export function followedRun<Name extends string>(
  declaration: Pick<Scenario, 'seed' | 'topology' | 'script'>,
  requirements: Record<Name, Requirement>,
): { run: Run; projection: TraceProjection; trackers: Record<Name, Tracker> } {
  const answersOf: { run?: Run } = {};
  const modules = modulesFor({
    ...declaration,
    goal: { all: Object.values<Requirement>(requirements) },
  });
  const projection = new TraceProjection(DEFAULT_START_MS, modules);
  const sources = { projection, answers: () => answersOf.run?.answers ?? {} };
  const entries = Object.entries<Requirement>(requirements);
  const trackers = Object.fromEntries(entries.map(([name, one]) => [name, trackRequirement(one, sources)]));
  const run = new Run({ ...declaration, modules, observe: (entry) => projection.fold(entry) });
  answersOf.run = run;
  for (const tracker of Object.values(trackers)) tracker.moment(0);
  return { run, projection, trackers: trackers as Record<Name, Tracker> };
}

/** Moves a run and tells its requirements of every moment on the way. */
export function advanceFollowed(
  run: Run,
  atMs: number,
  trackers: Tracker[],
  stop?: (atMs: number) => boolean,
): void {
  run.advanceTo(atMs, {
    before: (momentMs) => tell(trackers, momentMs),
    after(momentMs) {
      tell(trackers, momentMs);
      return stop?.(momentMs) ?? false;
    },
  });
  tell(trackers, atMs);
}

function tell(trackers: Tracker[], atMs: number): void {
  for (const tracker of trackers) tracker.moment(atMs);
}
