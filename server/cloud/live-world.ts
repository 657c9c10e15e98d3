import 'server-only';
import { isWaiting, type Outcome } from '@/engine/kernel/outcome';
import type { World } from '@/engine/kernel/world';
import type { WorldCall } from '@/engine/kernel/world-options';

/** Takes a call's outcome; a long poll's comes later. */
export type TakeOutcome = (outcome: Outcome<unknown>) => void;

export interface LiveWorldOptions {
  /** The wall clock, in milliseconds since the Unix epoch. */
  now(): number;
  /** Told of every step from outside after it has been made and before anybody hears its outcome. */
  onStep?: (step: LiveStep) => void;
}

/** What was done to the world from outside, and at which virtual moment: all that is needed to do it again. */
export type LiveStep = { atMs: number } & ({ call: WorldCall } | { abandoned: number });

/** Node's timers count in 32 bits; a later moment is waited for in pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A world whose time is the wall clock's. Before every call it is brought to the present; one timer wakes it when something
 * falls due by itself. Should the wall clock go back, time here goes on from where it was.
 */
export class LiveWorld {
  private readonly longPolls = new Map<number, TakeOutcome>();
  private readonly aheadMs: number;
  private timer: NodeJS.Timeout | undefined;
  private wakesAtMs = Number.POSITIVE_INFINITY;
  private closedWith: Outcome<unknown> | undefined;

  constructor(
    readonly world: World,
    private readonly options: LiveWorldOptions,
  ) {
    this.aheadMs = Math.max(0, world.nowMs - options.now());
    this.wakeInTime();
  }

  /** Long polls that nobody has answered yet. */
  get waiting(): number {
    return this.longPolls.size;
  }

  /**
   * Makes a call now. `take` is given the outcome, at once or later.
   * @returns what to call when the asker has gone before the outcome came
   */
  execute(call: WorldCall, take: TakeOutcome): () => void {
    if (this.closedWith) {
      take(this.closedWith);
      return () => undefined;
    }
    const atMs = this.moment();
    this.world.advanceTo(atMs);
    const { callId, outcome } = this.world.execute(call);
    this.options.onStep?.({ atMs, call });
    if (isWaiting(outcome)) this.longPolls.set(callId, take);
    else take(outcome);
    this.deliverAnswers();
    return () => this.giveUp(callId);
  }

  /** Brings the world to the present. */
  tick(): void {
    this.world.advanceTo(this.moment());
    this.deliverAnswers();
  }

  /** Takes back the long polls that a process left behind which is no more: nobody waits for them. */
  abandonOrphanedPolls(): void {
    for (const callId of this.world.waitingCalls) if (!this.longPolls.has(callId)) this.abandon(callId);
  }

  /** Stops the clock. Who still waits, or comes from now on, is answered with this outcome. */
  close(outcome: Outcome<unknown>): void {
    this.closedWith = outcome;
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const take of this.longPolls.values()) take(outcome);
    this.longPolls.clear();
  }

  private giveUp(callId: number): void {
    if (this.longPolls.delete(callId)) this.abandon(callId);
  }

  /** A poll that nobody waits for must not take the next message. */
  private abandon(callId: number): void {
    const atMs = this.moment();
    this.world.advanceTo(atMs);
    this.world.abandon(callId);
    this.options.onStep?.({ atMs, abandoned: callId });
    this.deliverAnswers();
  }

  private deliverAnswers(): void {
    for (const callId of this.world.answeredCalls) {
      const outcome = this.world.answer(callId);
      const take = this.longPolls.get(callId);
      this.longPolls.delete(callId);
      if (outcome) take?.(outcome);
    }
    this.wakeInTime();
  }

  private moment(): number {
    return Math.max(this.world.nowMs, this.options.now() + this.aheadMs);
  }

  private wakeInTime(): void {
    const dueMs = this.world.nextTimerMs;
    if (dueMs === undefined || dueMs >= this.wakesAtMs) return;
    clearTimeout(this.timer);
    this.wakesAtMs = dueMs;
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, dueMs - this.moment()));
    this.timer = setTimeout(() => {
      this.wakesAtMs = Number.POSITIVE_INFINITY;
      this.tick();
    }, waitMs);
  }
}
