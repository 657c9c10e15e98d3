import { splitOperation } from '../client/operation';
import type { ScriptStep } from '../client/script';
import type { Topology, TopologyChange } from '../client/topology';
import { isWaiting, type Outcome, type Waiting } from '../kernel/outcome';
import type { EventEntry, TraceEntry } from '../kernel/trace';
import { World } from '../kernel/world';
import type { WorldCall, WorldSnapshot } from '../kernel/world-options';
import type { ModuleSet } from '../module/module-set';
import { applyChange, compileTopology } from '../topology/compile';
import { locate } from '../topology/locate';
import { nameAll } from '../topology/named-topology';
import type { Steps } from '../topology/provisioner';
import type { NamedAnswers } from '../topology/resolve-request';
import type { ResourceScope, WorldPlace } from '../topology/resource-scope';
import { type CallStep, type StepFailure, scriptedCall, stepFailure } from './script-call';
import { type TimedStep, timedSteps } from './timed-steps';

export interface RunOptions {
  seed: number;
  topology: Topology;
  /** What the world is made of. One that joins them later joins the world as well. */
  modules: ModuleSet;
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
  readonly modules: ModuleSet;
  scope: ResourceScope;
  topology: Topology;
  private arns: Record<string, string> = {};
  answers: NamedAnswers = {};
  failures: StepFailure[] = [];
  private steps: TimedStep[];
  private nextStep = 0;
  private waiting = new Map<string, number>();

  constructor({ seed, observe, modules, topology, script = [] }: RunOptions) {
    this.modules = modules;
    this.world = new World({
      seed,
      services: modules.services,
      countedUntouched: modules.countedUntouched,
      observe: observe && ((entry) => observe(this.named(entry))),
    });
    this.topology = nameAll(topology, modules.kinds);
    this.scope = this.scopeOf(this.topology);
    this.steps = timedSteps(script);
    this.build(compileTopology(this.topology, this.scope, modules));
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
    this.letJoin();
    const coming = [...this.steps.slice(this.nextStep), ...timedSteps(steps)];
    this.steps = coming.sort((one, other) => one.atMs - other.atMs);
    this.nextStep = 0;
    this.advanceTo(this.nowMs);
  }

  call(call: WorldCall): { callId: number; outcome: Outcome<unknown> | Waiting } {
    this.letJoin();
    const result = this.world.execute(call);
    // What the call made due now belongs to this moment, before anything else is done in it.
    this.advanceTo(this.nowMs);
    return result;
  }

  /** @throws RangeError with a remedy when the change cannot be made; nothing is changed then */
  change(change: TopologyChange): Outcome<unknown>[] {
    this.letJoin();
    const { topology, calls } = applyChange(this.topology, change, this.place, this.arns, this.modules);
    const answers = this.perform(calls).map(({ outcome }) => outcome);
    const outcomes = answers.filter((outcome): outcome is Outcome<unknown> => !isWaiting(outcome));
    // What a service refused is still to be changed: the next change asks for it again.
    if (outcomes.every(({ ok }) => ok)) {
      this.topology = topology;
      this.scope = this.scopeOf(topology);
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
    this.letJoin();
    this.world.restore(snapshot.world);
    this.topology = snapshot.topology;
    this.arns = { ...snapshot.arns };
    this.scope = this.scopeOf(this.topology);
    this.answers = { ...snapshot.answers };
    this.waiting = new Map(snapshot.waiting);
    this.nextStep = snapshot.nextStep;
    this.steps = snapshot.steps;
    this.failures = snapshot.failures.slice();
  }

  private get place(): WorldPlace {
    const { region, accountId, startMs } = this.world;
    return { region, accountId, startMs };
  }

  private scopeOf(topology: Topology): ResourceScope {
    return locate(this.place, topology, this.modules.kinds, this.arns);
  }

  /** Services that a call is made of although nobody has declared them. */
  private letJoin(): void {
    for (const join of this.modules.servicesBesides(this.world.serviceNames)) this.world.join(join);
  }

  /** An event with declared names in place of what only AWS calls things by. */
  private named(entry: TraceEntry): TraceEntry {
    if (entry.kind !== 'event') return entry;
    const event = this.modules.of(entry.service)?.named?.(entry.event, this.scope) ?? entry.event;
    return event === entry.event ? entry : ({ ...entry, event } satisfies EventEntry);
  }

  private build(calls: Steps): void {
    for (const { call, outcome } of this.perform(calls)) {
      if (isWaiting(outcome) || outcome.ok) continue;
      throw new RangeError(`The topology cannot be built: ${call.operation}: ${outcome.error.message}`);
    }
  }

  /** Makes calls one by one; what one answers may decide those after it. */
  private perform(calls: Steps): { call: WorldCall; outcome: Outcome<unknown> | Waiting }[] {
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
    const scope = { resources: this.scope, answers: this.answers, repetition };
    const { callId, outcome } = this.world.execute(scriptedCall(step, scope, this.modules));
    if (isWaiting(outcome)) {
      this.waiting.set(step.as ?? `${step.call} ${callId}`, callId);
      return;
    }
    if (step.as) this.keep(step.as, outcome);
    this.note(splitOperation(step.call).name, outcome, step.mayFail);
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
