import type { Requirement, Verdict } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import type { Topology, TopologyChange } from '../client/topology';
import { type Outcome, ok, type Waiting } from '../kernel/outcome';
import type { TraceEntry } from '../kernel/trace';
import { DEFAULT_START_MS, type WorldCall } from '../kernel/world-options';
import type { ModuleSet } from '../module/module-set';
import { TraceProjection } from '../requirement/trace-projection';
import { Run } from '../run/run';
import { ChartSamples } from './chart-samples';
import { type Checkpoint, Checkpoints } from './checkpoints';
import { GoalWatch } from './goal-watch';
import { type MeasureOptions, MeasureWatch } from './measure-watch';
import { TraceStore } from './trace-store';

/** What a timeline is made of. */
export interface TimelineOptions {
  seed: number;
  modules: ModuleSet;
  topology: Topology;
  script?: ScriptStep[];
  goal?: Requirement;
  measure?: MeasureOptions;
  /** Followed one by one beside the goal. */
  tasks?: Requirement[];
  /** The goal is judged only when the world has run for `runForMs`. */
  judgedAtEnd?: boolean;
  /** A goal that holds from the start is reached only when the world has run for so long. */
  runForMs: number;
}

/** Something the reader did. */
export type Act = { atMs: number } & (
  | { kind: 'call'; call: WorldCall }
  | { kind: 'change'; change: TopologyChange }
  | { kind: 'steps'; steps: ScriptStep[] }
);

/** A call's answer; of a change the first of its calls that failed, if one did. */
export interface ActResult {
  /** 0 for what is no call. */
  callId: number;
  outcome: Outcome<unknown> | Waiting;
}

/**
 * One course of events: a run at its farthest moment, with everything needed to show any earlier one. The reader's acts
 * and the declaration are all that happened from outside, so a checkpoint and the acts after it give every moment back.
 */
export class Timeline {
  readonly head: Run;
  readonly store: TraceStore;
  readonly projection: TraceProjection;
  readonly goal: GoalWatch;
  private readonly tasks: GoalWatch[];
  readonly measure: MeasureWatch | undefined;
  readonly acts: Act[] = [];
  checkpoints = new Checkpoints();
  samples = new ChartSamples();
  private listening = true;

  constructor(readonly options: TimelineOptions) {
    const { seed, topology, script, modules } = options;
    this.store = new TraceStore(modules);
    this.projection = new TraceProjection(DEFAULT_START_MS, modules);
    const sources = { projection: this.projection, answers: () => this.head.answers };
    this.goal = new GoalWatch(options, sources);
    this.tasks = (options.tasks ?? []).map(
      (goal) => new GoalWatch({ goal, runForMs: options.runForMs }, sources),
    );
    this.measure = options.measure && new MeasureWatch(options.measure, this.projection);
    this.head = new Run({
      seed,
      topology,
      script,
      modules,
      observe: (entry) => this.observe(entry),
    });
    this.goal.begin(this.head);
    this.follow(0);
    this.samples.take(this.projection, 0, true);
    this.keepCheckpoint();
  }

  get endMs(): number {
    return this.head.nowMs;
  }

  /** What was to be said of each task at a moment; none when there are none. */
  taskVerdictsAt(atMs: number): Verdict[] | undefined {
    if (this.tasks.length === 0) return undefined;
    return this.tasks.map((task) => task.verdictAt(atMs) ?? { holds: false, reason: 'Not judged yet.' });
  }

  /** A timeline that is like this one up to a moment and has nothing after it. */
  branchAt(atMs: number): Timeline {
    const branch = new Timeline(this.options);
    branch.adopt(this, atMs);
    return branch;
  }

  /** Runs on. @param stop asked after every moment; true ends the advance there */
  advanceTo(atMs: number, stop?: () => boolean): void {
    const { deadlineMs } = this.goal;
    // A goal that is due at a moment of its own is judged exactly there.
    if (deadlineMs !== undefined && this.endMs < deadlineMs && deadlineMs < atMs)
      this.runTo(deadlineMs, stop);
    if (!stop?.()) this.runTo(atMs, stop);
  }

  /** Does something now. @throws RangeError when it cannot be done; nothing has happened then */
  act(act: Act): ActResult {
    const result = performAct(this.head, act);
    this.acts.push(act);
    this.momentIsOver();
    return result;
  }

  private runTo(atMs: number, stop?: () => boolean): void {
    this.head.advanceTo(atMs, {
      before: (momentMs) => {
        this.samples.take(this.projection, momentMs, false);
        this.goal.before(momentMs);
        for (const task of this.tasks) task.before(momentMs);
      },
      after: () => {
        this.momentIsOver();
        this.keepCheckpoint();
        return stop?.() ?? false;
      },
    });
    this.samples.take(this.projection, this.head.nowMs, true);
    this.momentIsOver();
  }

  private momentIsOver(): void {
    this.goal.moment(this.head);
    this.follow(this.head.nowMs);
  }

  /** What stands beside the goal. */
  private follow(atMs: number): void {
    this.measure?.follow(atMs);
    for (const task of this.tasks) task.follow(atMs);
  }

  private observe(entry: TraceEntry): void {
    if (!this.listening) return;
    this.store.add(entry);
    this.projection.fold(entry);
  }

  private keepCheckpoint(): void {
    const weight = this.projection.weight;
    const entries = this.store.entries.length;
    if (!this.checkpoints.isDue(entries, weight)) return;
    const snapshot = this.head.snapshot();
    this.checkpoints.add({ atMs: this.head.nowMs, acts: this.acts.length, entries, weight, snapshot });
  }

  /** The past is taken over as it was recorded: entries are folded again, and only the last stretch is run again. */
  private adopt(other: Timeline, atMs: number): void {
    const known = this.store.entries.length;
    const entries = other.store.entries.slice(known, other.store.entriesUpTo(atMs + DEFAULT_START_MS));
    this.foldAgain(entries);
    this.acts.push(...actsUpTo(other.acts, atMs));
    this.checkpoints = other.checkpoints.upTo(atMs);
    this.samples = other.samples.upTo(atMs);
    this.listening = false;
    bringTo(this.head, this.checkpoints.before(atMs), this.acts, atMs);
    this.listening = true;
    this.goal.adopt(other.goal, atMs);
  }

  private foldAgain(entries: TraceEntry[]): void {
    let lastMs = 0;
    for (const entry of entries) {
      const atMs = entry.atMs - DEFAULT_START_MS;
      if (atMs > lastMs) {
        this.goal.follow(lastMs);
        this.follow(lastMs);
        this.goal.follow(atMs);
        for (const task of this.tasks) task.follow(atMs);
      }
      lastMs = atMs;
      this.observe(entry);
    }
    this.goal.follow(lastMs);
    this.follow(lastMs);
  }
}

/** Puts a run to a moment: the checkpoint, then what the reader did since. @returns how many acts are done then */
export function bringTo(run: Run, checkpoint: Checkpoint, acts: Act[], atMs: number): number {
  run.restore(checkpoint.snapshot);
  return replay(run, acts, checkpoint.acts, atMs);
}

/** Goes on from where a run is, with the acts from `from` on that lie on the way. @returns how many acts are done now */
export function replay(run: Run, acts: Act[], from: number, atMs: number): number {
  let done = from;
  for (let act = acts[done]; act && act.atMs <= atMs; act = acts[done]) {
    run.advanceTo(act.atMs);
    performAct(run, act);
    done += 1;
  }
  run.advanceTo(atMs);
  return done;
}

function performAct(run: Run, act: Act): ActResult {
  if (act.kind === 'call') return run.call(act.call);
  if (act.kind === 'steps') run.addSteps(act.steps);
  const outcomes = act.kind === 'change' ? run.change(act.change) : [];
  return { callId: 0, outcome: outcomes.find((outcome) => !outcome.ok) ?? ok({}) };
}

function actsUpTo(acts: Act[], atMs: number): Act[] {
  return acts.filter((act) => act.atMs <= atMs);
}
