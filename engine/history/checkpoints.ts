import type { RunSnapshot } from '../run/run';
import { upTo } from './trace-store';

export interface Checkpoint {
  /** Milliseconds after the world's start. */
  atMs: number;
  /** How many of the reader's acts the snapshot includes. */
  acts: number;
  /** Length of the trace when it was taken: the distance between two is the work of getting from one to the other. */
  entries: number;
  /** Live messages in it: what it costs to keep. */
  weight: number;
  snapshot: RunSnapshot;
}

/** Live messages that all checkpoints together may hold: some 50 MB. */
const MOST_WEIGHT = 150_000;
const MOST_CHECKPOINTS = 400;
/** Replaying so many entries costs about what restoring a small world does. */
const LEAST_SPACING = 250;

/**
 * Snapshots along a run. They stand as close as their number allows: when there are too many, the one whose neighbours
 * are nearest to each other goes, so the distance a seek has to replay grows only with the length of the whole run.
 */
export class Checkpoints {
  private readonly taken: Checkpoint[];
  private weight: number;

  constructor(taken: Checkpoint[] = []) {
    this.taken = taken;
    this.weight = taken.reduce((sum, { weight }) => sum + weight, 0);
  }

  get count(): number {
    return this.taken.length;
  }

  /** Whether enough has happened since the last one. A deep queue costs more to copy, so its snapshots stand further apart. */
  isDue(entries: number, liveMessages: number): boolean {
    const last = this.taken.at(-1);
    return !last || entries - last.entries >= Math.max(LEAST_SPACING, liveMessages / 4);
  }

  add(checkpoint: Checkpoint): void {
    this.taken.push(checkpoint);
    this.weight += checkpoint.weight;
    while (this.taken.length > 2 && (this.weight > MOST_WEIGHT || this.taken.length > MOST_CHECKPOINTS))
      this.thin();
  }

  /** The latest at or before a moment. @throws when none was taken: a run begins with one */
  before(atMs: number): Checkpoint {
    const found = this.taken[upTo(this.taken, atMs, (one) => one.atMs) - 1];
    if (!found) throw new Error(`There is no checkpoint at or before ${atMs} ms.`);
    return found;
  }

  /** Those at or before a moment, for a history that branches off there. */
  upTo(atMs: number): Checkpoints {
    return new Checkpoints(
      this.taken.slice(
        0,
        upTo(this.taken, atMs, (one) => one.atMs),
      ),
    );
  }

  private thin(): void {
    let thinnest = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 1; index < this.taken.length - 1; index += 1) {
      const gap =
        (this.taken[index + 1] as Checkpoint).entries - (this.taken[index - 1] as Checkpoint).entries;
      if (gap < least) {
        least = gap;
        thinnest = index;
      }
    }
    const [removed] = this.taken.splice(thinnest, 1);
    this.weight -= removed?.weight ?? 0;
  }
}
