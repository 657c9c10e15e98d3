import type { Travel, WorldView } from '../client/view';
import { ACCESS_DENIED } from '../kernel/trace';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { Run } from '../run/run';
import { denialsAt } from './denials';
import { describeWorld } from './describe-world';
import { travelsAt } from './movements';
import { type Act, type ActResult, bringTo, replay, Timeline, type TimelineOptions } from './timeline';

/** An act without its moment, which is the shown one. */
export type NewAct = Act extends infer One ? (One extends Act ? Omit<One, 'atMs'> : never) : never;

/** Futures that undo can bring back; older ones are forgotten. */
const MOST_UNDOS = 8;

/**
 * A world that can be looked at in any of its moments, and that branches when the reader acts in the past: what came
 * after is dropped, and kept for `undo`. Moments are milliseconds after the world's start.
 */
export class History {
  private timeline: Timeline;
  private readonly dropped: Timeline[] = [];
  /** A second run for looking back, so that the head stays where it is. */
  private readonly lens: Run;
  private lensActs = 0;
  /** Of which timeline the lens shows a moment. */
  private lensOf: Timeline | undefined;
  private cursor = 0;

  constructor(readonly options: TimelineOptions) {
    this.timeline = new Timeline(options);
    const { seed, topology, script, modules } = options;
    this.lens = new Run({ seed, topology, script, modules });
  }

  /** The moment that is shown. */
  get atMs(): number {
    return this.cursor;
  }

  /** The farthest moment that has happened. */
  get endMs(): number {
    return this.timeline.endMs;
  }

  get canUndo(): boolean {
    return this.dropped.length > 0;
  }

  get current(): Pick<Timeline, 'store' | 'goal' | 'samples' | 'checkpoints'> {
    return this.timeline;
  }

  /** Shows a moment; one that has not happened yet is run to. @param stop asked after every new moment */
  moveTo(atMs: number, stop?: () => boolean): void {
    const { timeline } = this;
    if (atMs > timeline.endMs) timeline.advanceTo(atMs, stop);
    this.cursor = Math.min(Math.max(0, atMs), timeline.endMs);
  }

  /**
   * Does something at the moment that is shown. In the past this drops what came after.
   * @throws RangeError when it cannot be done; nothing has changed then
   */
  act(act: NewAct): ActResult {
    const { timeline, cursor } = this;
    const inThePast = cursor < timeline.endMs;
    const target = inThePast ? timeline.branchAt(cursor) : timeline;
    const result = target.act({ ...act, atMs: cursor });
    if (inThePast) {
      this.dropped.push(timeline);
      if (this.dropped.length > MOST_UNDOS) this.dropped.shift();
      this.timeline = target;
    }
    return result;
  }

  /** Brings back the future that the last act in the past dropped. The shown moment stays. */
  undo(): void {
    const timeline = this.dropped.pop();
    if (!timeline) return;
    this.timeline = timeline;
    this.cursor = Math.min(this.cursor, timeline.endMs);
  }

  /** The next moment with something in the trace, or the one before. Looking ahead runs on, at most `withinMs`. */
  neighbour(direction: 1 | -1, withinMs: number): number {
    const { entries } = this.timeline.store;
    const here = this.timeline.store.entriesUpTo(this.cursor + DEFAULT_START_MS);
    if (direction === 1) return this.nextMoment(entries[here]?.atMs, withinMs);
    let index = here - 1;
    while (index >= 0 && (entries[index]?.atMs ?? 0) - DEFAULT_START_MS >= this.cursor) index -= 1;
    return Math.max(0, (entries[index]?.atMs ?? DEFAULT_START_MS) - DEFAULT_START_MS);
  }

  view(): WorldView {
    return {
      ...describeWorld(this.run),
      ...this.denials(),
      travels: this.travels(),
      goal: this.timeline.goal.verdictAt(this.cursor),
      tasks: this.timeline.taskVerdictsAt(this.cursor),
      measured: this.timeline.measure?.valueAt(this.cursor),
    };
  }

  hash(): string {
    return this.run.world.hash();
  }

  /** The answer to a waiting call, when it has come on this timeline. */
  answer(callId: number) {
    return this.timeline.head.world.answer(callId);
  }

  private denials(): Pick<WorldView, 'denials'> {
    const { denials, modules } = this.timeline.store;
    const atMs = this.cursor + DEFAULT_START_MS;
    return modules.row(ACCESS_DENIED.type) ? { denials: denialsAt(denials, atMs, DEFAULT_START_MS) } : {};
  }

  private travels(): Travel[] {
    return travelsAt(this.timeline.store, this.cursor + DEFAULT_START_MS, DEFAULT_START_MS);
  }

  private nextMoment(knownMs: number | undefined, withinMs: number): number {
    if (knownMs !== undefined) return knownMs - DEFAULT_START_MS;
    const { timeline } = this;
    if (timeline.head.nextMs === undefined) return timeline.endMs;
    const length = timeline.store.entries.length;
    timeline.advanceTo(timeline.endMs + withinMs, () => timeline.store.entries.length > length);
    return timeline.endMs;
  }

  /** The run at the shown moment: the head itself when it stands there, else the lens, brought there. */
  private get run(): Run {
    const { timeline, cursor, lens } = this;
    if (cursor === timeline.endMs) return timeline.head;
    const checkpoint = timeline.checkpoints.before(cursor);
    const isOnTheWay = this.lensOf === timeline && lens.nowMs <= cursor && lens.nowMs >= checkpoint.atMs;
    if (isOnTheWay) this.lensActs = replay(lens, timeline.acts, this.lensActs, cursor);
    else this.lensActs = bringTo(lens, checkpoint, timeline.acts, cursor);
    this.lensOf = timeline;
    return lens;
  }
}
