import type { Count } from '../client/measure';
import { type ReadCount, readCount } from '../requirement/read-count';
import type { TraceProjection } from '../requirement/trace-projection';
import { upTo } from './trace-store';

/** What is measured, and until when, in milliseconds after the world's start. */
export interface MeasureOptions {
  count: Count;
  untilMs: number;
}

/** Follows a number through a run and keeps each of its changes, so that the past shows what it was then. */
export class MeasureWatch {
  private readonly read: ReadCount;
  private readonly changes: { atMs: number; value: number }[] = [];

  constructor(
    private readonly options: MeasureOptions,
    projection: TraceProjection,
  ) {
    this.read = readCount(options.count, projection);
  }

  /** A moment is complete. */
  follow(atMs: number): void {
    if (atMs > this.options.untilMs) return;
    const value = this.read();
    if (value !== this.changes.at(-1)?.value) this.changes.push({ atMs, value });
  }

  valueAt(atMs: number): number {
    return this.changes[upTo(this.changes, atMs, (one) => one.atMs) - 1]?.value ?? 0;
  }
}
