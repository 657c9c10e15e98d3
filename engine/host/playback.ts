import type { SandboxDeclaration } from '../client/declaration';
import type { Frame, TraceLine } from '../client/sandbox-client';
import type { ScriptStep } from '../client/script';
import type { TopologyChange } from '../client/topology';
import type { ChartPoint } from '../client/view';
import { History, type NewAct } from '../history/history';
import type { ActResult } from '../history/timeline';
import { timelineOptions } from '../history/timeline-options';
import { traceLines } from '../history/trace-lines';
import { fail, isWaiting, type Outcome } from '../kernel/outcome';
import { DEFAULT_START_MS, type WorldCall } from '../kernel/world-options';
import { graphOf } from '../module/graph';
import type { ModuleSet } from '../module/module-set';

/** A slice never blocks the worker for longer, so that a seek is answered within a frame or two. */
const SLICE_MS = 12;
/** A trace of so many entries fills some 150 MB; a world that got there is stopped. */
const MOST_ENTRIES = 300_000;
/** How far `step` looks ahead for something to happen. */
const STEP_WITHIN_MS = 600_000;

type Reply<Value> = (value: Value) => void;

/** A world being played: which moment is shown, whether and how fast it moves, and what is asked of it meanwhile. */
export class Playback {
  private readonly history: History;
  private playing = false;
  private speed: number;
  /** Where the play head is, in fractions of a millisecond, and when it was put there by the host's clock. */
  private headMs = 0;
  private lastAt = 0;
  private target: number | undefined;
  private whenThere: (() => void) | undefined;
  private readonly waiting = new Map<number, Reply<Outcome<unknown>>>();

  constructor(
    private readonly declaration: SandboxDeclaration,
    readonly modules: ModuleSet,
    seed?: number,
  ) {
    this.history = new History(timelineOptions(declaration, modules, seed));
    this.speed = declaration.speed ?? 1;
  }

  /** The moment that is shown. */
  get atMs(): number {
    return this.history.atMs;
  }

  /** True while a slice is wanted. */
  get isMoving(): boolean {
    return this.playing || this.target !== undefined;
  }

  restarted(seed?: number): Playback {
    const again = new Playback(this.declaration, this.modules, seed ?? this.history.options.seed);
    again.speed = this.speed;
    return again;
  }

  play(now: number): void {
    this.arrive();
    this.playing = true;
    this.headMs = this.history.atMs;
    this.lastAt = now;
  }

  pause(): void {
    this.arrive();
    this.playing = false;
  }

  setSpeed(speed: number): void {
    this.speed = Math.min(1000, Math.max(0.01, speed));
  }

  seek(atMs: number): void {
    this.pause();
    this.target = Math.max(0, Math.round(atMs));
  }

  step(direction: 1 | -1): void {
    // A second step goes on from where the first leads, even if no slice has taken it there yet.
    if (this.target !== undefined) this.history.moveTo(this.target);
    this.seek(this.history.neighbour(direction, STEP_WITHIN_MS));
  }

  undo(): void {
    this.pause();
    this.abandon();
    this.history.undo();
  }

  /** @throws RangeError when the operation is not known, or may mean several services' */
  call(
    { operation, request }: { operation: string; request: unknown },
    reply: Reply<Outcome<unknown>>,
  ): void {
    const { service, name } = this.modules.operation(operation);
    this.execute({ service, operation: name, request, caller: { actor: 'reader' } }, reply);
  }

  execute(call: WorldCall, reply: Reply<Outcome<unknown>>): void {
    const { callId, outcome } = this.act({ kind: 'call', call });
    if (isWaiting(outcome)) this.waiting.set(callId, reply);
    else reply(outcome);
  }

  /** @throws RangeError when the change cannot be made, or SQS refuses a part of it */
  change(change: TopologyChange): void {
    const { outcome } = this.act({ kind: 'change', change });
    if (!isWaiting(outcome) && !outcome.ok) throw new RangeError(outcome.error.message);
  }

  /** Adds steps and runs to a moment; the reply comes when it is there, or when something else is wanted. */
  run(steps: ScriptStep[], untilMs: number, reply: Reply<void>): void {
    this.act({ kind: 'steps', steps });
    this.seek(untilMs);
    this.whenThere = () => reply();
  }

  trace(from: number, count: number): TraceLine[] {
    return traceLines(this.history.current.store, from, count, DEFAULT_START_MS);
  }

  chart(points: number): ChartPoint[] {
    return this.history.current.samples.chart(points, this.history.endMs, this.modules.rates);
  }

  stateHash(): string {
    return this.history.hash();
  }

  /** Questions that the world would have answered in a future that is no more. */
  abandon(): void {
    for (const reply of this.waiting.values()) {
      reply(fail('RequestAbandoned', 'The call was still waiting when its future was dropped.'));
    }
    this.waiting.clear();
    this.arrive();
  }

  /** Moves as far as the clock or a seek asks, for `SLICE_MS` at most. */
  slice(now: () => number): void {
    const startedAt = now();
    const stop = () => now() - startedAt > SLICE_MS;
    if (this.target !== undefined) this.sliceToTarget(this.target, stop);
    else if (this.playing) this.slicePlaying(startedAt, stop);
    this.deliverAnswers();
  }

  frame(): Frame {
    const { history } = this;
    const { store, goal } = history.current;
    const view = history.view();
    return {
      view,
      graph: graphOf(this.modules, view, this.declaration),
      playing: this.playing,
      speed: this.speed,
      atMs: history.atMs,
      endMs: history.endMs,
      traceLength: store.lines.length,
      traceIndex: store.linesUpTo(history.atMs + DEFAULT_START_MS),
      canUndo: history.canUndo,
      goalReached: goal.reached,
    };
  }

  private act(act: NewAct): ActResult {
    const inThePast = this.history.atMs < this.history.endMs;
    const result = this.history.act(act);
    if (inThePast) this.abandon();
    this.deliverAnswers();
    return result;
  }

  private sliceToTarget(target: number, stop: () => boolean): void {
    this.history.moveTo(target, stop);
    if (this.history.atMs >= target || this.isFull) this.arrive();
  }

  private slicePlaying(startedAt: number, stop: () => boolean): void {
    const { history } = this;
    const { runForMs } = history.options;
    const wantedMs = this.headMs + (startedAt - this.lastAt) * this.speed;
    // What is simply played ends where the declaration says; playing on from there has no end.
    const endMs = history.atMs < runForMs ? Math.min(wantedMs, runForMs) : wantedMs;
    history.moveTo(Math.floor(endMs), stop);
    // A world that cannot keep up runs slower; it never hurries to catch up.
    this.headMs = history.atMs < Math.floor(endMs) ? history.atMs : endMs;
    this.lastAt = startedAt;
    if (endMs < wantedMs || this.isFull) this.playing = false;
  }

  private get isFull(): boolean {
    return this.history.current.store.entries.length >= MOST_ENTRIES;
  }

  private deliverAnswers(): void {
    for (const [callId, reply] of this.waiting) {
      const outcome = this.history.answer(callId);
      if (!outcome) continue;
      this.waiting.delete(callId);
      reply(outcome);
    }
  }

  private arrive(): void {
    this.target = undefined;
    this.whenThere?.();
    this.whenThere = undefined;
  }
}
