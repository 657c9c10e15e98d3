import type { ScriptStep } from '../client/script';
import type { Topology, TopologyChange } from '../client/topology';
import { isWaiting, type Outcome, type Waiting } from '../kernel/outcome';
import type { TraceEntry } from '../kernel/trace';
import { World } from '../kernel/world';
import type { WorldCall, WorldSnapshot } from '../kernel/world-options';
import { applyChange } from '../topology/apply-change';
import { compileTopology } from '../topology/compile';
import { nameActors } from '../topology/names';
import type { Place } from '../topology/place';
import type { NamedAnswers } from '../topology/resolve-request';
import { type CallStep, type StepFailure, scriptedCall, stepFailure } from './script-call';
import { SERVICES } from './services';
import { type TimedStep, timedSteps } from './timed-steps';

export interface RunOptions {
  seed: number;
  topology: Topology;
  script?: ScriptStep[];
  observe?: (entry: TraceEntry) => void;
}

/** Hears of each moment at which something happens: before it begins, and when all of it is done. */
export interface MomentWatch {
  before(atMs: number): void;
  /** True ends the advance at this moment. */
  after(atMs: number): boolean;
}

/** Everything that makes two runs of the same declaration go on alike. */
export interface RunSnapshot {
  world: WorldSnapshot;
  topology: Topology;
  answers: NamedAnswers;
  waiting: [string, number][];
  nextStep: number;
  /** Steps that were added while it ran. */
  steps: TimedStep[];
  failures: StepFailure[];
}

/**
 * A world with a topology in it and a script before it. Moments are milliseconds after the world's start.
 * @throws RangeError when the topology cannot be built
 */
export class Run {
  readonly world: World;
  readonly place: Place;
  topology: Topology;
  answers: NamedAnswers = {};
  failures: StepFailure[] = [];
  private steps: TimedStep[];
  private nextStep = 0;
  private waiting = new Map<string, number>();

  constructor(options: RunOptions) {
    const { seed, observe } = options;
    this.world = new World({ seed, services: SERVICES, observe });
    const { region, accountId, startMs } = this.world;
    this.place = { region, accountId, startMs };
    this.topology = nameActors(options.topology);
    this.steps = timedSteps(options.script ?? []);
    for (const call of compileTopology(options.topology, this.place)) this.build(call);
    this.advanceTo(0);
  }

  get nowMs(): number {
    return this.world.nowMs - this.world.startMs;
  }

  /** When something happens next by itself, or undefined when nothing ever will. */
  get nextMs(): number | undefined {
    const timer = this.world.nextTimerMs;
    const step = this.steps[this.nextStep]?.atMs;
    if (timer === undefined) return step;
    return Math.min(timer - this.world.startMs, step ?? Number.POSITIVE_INFINITY);
  }

  /** Moves time from one moment at which something happens to the next. */
  advanceTo(atMs: number, watch?: MomentWatch): void {
    for (let due = this.nextMs; due !== undefined && due <= atMs; due = this.nextMs) {
      const momentMs = Math.max(due, this.nowMs);
      watch?.before(momentMs);
      this.move(momentMs);
      while ((this.steps[this.nextStep]?.atMs ?? Number.POSITIVE_INFINITY) <= momentMs) this.takeStep();
      if (watch?.after(momentMs)) return;
    }
    this.move(atMs);
  }

  /** Adds steps to the script; those whose moment has passed are taken at once. */
  addSteps(steps: ScriptStep[]): void {
    const coming = [...this.steps.slice(this.nextStep), ...timedSteps(steps)];
    this.steps = coming.sort((one, other) => one.atMs - other.atMs);
    this.nextStep = 0;
    this.advanceTo(this.nowMs);
  }

  call(call: WorldCall): { callId: number; outcome: Outcome<unknown> | Waiting } {
    const result = this.world.execute(call);
    // What the call made due now belongs to this moment, before anything else is done in it.
    this.advanceTo(this.nowMs);
    return result;
  }

  /** @throws RangeError with a remedy when the change cannot be made; nothing is changed then */
  change(change: TopologyChange): Outcome<unknown>[] {
    const { topology, calls } = applyChange(this.topology, change, this.place);
    const answers = calls.map((call) => this.world.execute(call).outcome);
    const outcomes = answers.filter((outcome): outcome is Outcome<unknown> => !isWaiting(outcome));
    // What a service refused is still to be changed: the next change asks for it again.
    if (outcomes.every(({ ok }) => ok)) this.topology = topology;
    this.advanceTo(this.nowMs);
    return outcomes;
  }

  snapshot(): RunSnapshot {
    return {
      world: this.world.snapshot(),
      topology: this.topology,
      answers: { ...this.answers },
      waiting: [...this.waiting],
      nextStep: this.nextStep,
      steps: this.steps,
      failures: this.failures.slice(),
    };
  }

  /** @param snapshot of a run of the same services */
  restore(snapshot: RunSnapshot): void {
    this.world.restore(snapshot.world);
    this.topology = snapshot.topology;
    this.answers = { ...snapshot.answers };
    this.waiting = new Map(snapshot.waiting);
    this.nextStep = snapshot.nextStep;
    this.steps = snapshot.steps;
    this.failures = snapshot.failures.slice();
  }

  private build(call: WorldCall): void {
    const { outcome } = this.world.execute(call);
    if (isWaiting(outcome) || outcome.ok) return;
    throw new RangeError(`The topology cannot be built: ${call.operation}: ${outcome.error.message}`);
  }

  private move(atMs: number): void {
    this.world.advanceTo(this.world.startMs + atMs);
    for (const [name, callId] of this.waiting) {
      const outcome = this.world.answer(callId);
      if (outcome) this.keep(name, outcome);
    }
  }

  private takeStep(): void {
    const { step, atMs } = this.steps[this.nextStep] as TimedStep;
    this.nextStep += 1;
    try {
      if ('change' in step) for (const outcome of this.change(step.change)) this.note('change', outcome);
      else for (let n = 1; n <= (step.repeat ?? 1); n += 1) this.takeCall(step, n);
    } catch (error) {
      this.failures.push(stepFailure(step, atMs, error));
    }
  }

  private takeCall(step: CallStep, repetition: number): void {
    const scope = { place: this.place, answers: this.answers, repetition };
    const { callId, outcome } = this.world.execute(scriptedCall(step, scope));
    if (isWaiting(outcome)) {
      this.waiting.set(step.as ?? `${step.call} ${callId}`, callId);
      return;
    }
    if (step.as) this.keep(step.as, outcome);
    this.note(step.call, outcome, step.mayFail);
  }

  private keep(name: string, outcome: Outcome<unknown>): void {
    this.answers[name] = outcome;
    this.waiting.delete(name);
  }

  private note(step: string, outcome: Outcome<unknown>, isExpected?: boolean): void {
    if (outcome.ok) return;
    const { code, message } = outcome.error;
    const failure = { atMs: this.nowMs, step, code, message };
    this.failures.push(isExpected ? { ...failure, isExpected } : failure);
  }
}
