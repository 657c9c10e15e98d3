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
import type { Calls, Surroundings } from './surroundings';
import { type TimedStep, timedSteps } from './timed-steps';
import type { WorldParts } from './world-parts';

export interface RunOptions extends WorldParts {
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
  /** ARNs that could only be known once the resource was there, by its name. */
  arns: Record<string, string>;
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
  place: Place;
  topology: Topology;
  readonly surroundings: Surroundings | undefined;
  private arns: Record<string, string> = {};
  answers: NamedAnswers = {};
  failures: StepFailure[] = [];
  private steps: TimedStep[];
  private nextStep = 0;
  private waiting = new Map<string, number>();

  constructor(options: RunOptions) {
    const { seed, observe, surroundings, services = SERVICES } = options;
    this.surroundings = surroundings;
    this.world = new World({
      seed,
      services: surroundings?.services ?? services,
      observe: surroundings && observe ? (entry) => observe(surroundings.named(entry, this.place)) : observe,
    });
    this.topology = nameActors(options.topology);
    this.place = this.placeOf(this.topology);
    this.steps = timedSteps(options.script ?? []);
    this.build(
      surroundings?.compile(options.topology, this.place) ??
        compileTopology(options.topology, this.place).values(),
    );
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
    const { topology, calls } = this.surroundings
      ? this.surroundings.applyChange(this.topology, change, (one) => this.placeOf(one))
      : coreChange(this.topology, change, this.place);
    const answers = this.perform(calls).map(({ outcome }) => outcome);
    const outcomes = answers.filter((outcome): outcome is Outcome<unknown> => !isWaiting(outcome));
    // What a service refused is still to be changed: the next change asks for it again.
    if (outcomes.every(({ ok }) => ok)) {
      this.topology = topology;
      this.place = this.placeOf(topology);
    }
    this.advanceTo(this.nowMs);
    return outcomes;
  }

  snapshot(): RunSnapshot {
    return {
      world: this.world.snapshot(),
      topology: this.topology,
      arns: { ...this.arns },
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
    this.arns = { ...snapshot.arns };
    this.place = this.placeOf(this.topology);
    this.answers = { ...snapshot.answers };
    this.waiting = new Map(snapshot.waiting);
    this.nextStep = snapshot.nextStep;
    this.steps = snapshot.steps;
    this.failures = snapshot.failures.slice();
  }

  private placeOf(topology: Topology): Place {
    const { region, accountId, startMs } = this.world;
    const place = { region, accountId, startMs };
    return this.surroundings?.locate(place, topology, this.arns) ?? place;
  }

  private build(calls: Calls): void {
    for (const { call, outcome } of this.perform(calls)) {
      if (isWaiting(outcome) || outcome.ok) continue;
      throw new RangeError(`The topology cannot be built: ${call.operation}: ${outcome.error.message}`);
    }
  }

  /** Makes calls one by one; what one answers may decide those after it. */
  private perform(calls: Calls): { call: WorldCall; outcome: Outcome<unknown> | Waiting }[] {
    const made: { call: WorldCall; outcome: Outcome<unknown> | Waiting }[] = [];
    for (let next = calls.next(); !next.done; ) {
      const call = next.value;
      const { outcome } = this.world.execute(call);
      made.push({ call, outcome });
      next = calls.next(isWaiting(outcome) ? undefined : outcome);
    }
    return made;
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
    const { callId, outcome } = this.world.execute(scriptedCall(step, scope, this.serviceOf));
    if (isWaiting(outcome)) {
      this.waiting.set(step.as ?? `${step.call} ${callId}`, callId);
      return;
    }
    if (step.as) this.keep(step.as, outcome);
    this.note(step.call, outcome, step.mayFail);
  }

  /** The service of an operation when nobody says. */
  readonly serviceOf = (operation: string): string => this.surroundings?.serviceOf(operation) ?? 'sqs';

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

function coreChange(...change: Parameters<typeof applyChange>): { topology: Topology; calls: Calls } {
  const { topology, calls } = applyChange(...change);
  return { topology, calls: calls.values() };
}
