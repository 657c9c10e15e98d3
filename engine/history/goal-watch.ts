import type { Requirement, Verdict } from '../client/requirement';
import type { Sources } from '../requirement/sources';
import { type Tracker, trackRequirement } from '../requirement/track-requirement';
import type { Run } from '../run/run';
import { upTo } from './trace-store';

export interface GoalReached {
  atMs: number;
  stateHash: string;
}

/**
 * Watches a goal while a world runs. It is reached at the first moment at which it holds. A goal that holds before
 * anything has happened ("nothing is ever lost") asks for time to pass: it is reached when the world has run its length.
 * So is every goal with `judgedAtEnd`: a lab's.
 */
export class GoalWatch {
  reached: GoalReached | undefined;
  private readonly tracker: Tracker | undefined;
  /** Each time the verdict changed, so that the past shows what was known then. */
  private readonly verdicts: { atMs: number; verdict: Verdict }[] = [];
  private earliestMs = 0;

  constructor(
    private readonly options: { goal?: Requirement; runForMs: number; judgedAtEnd?: boolean },
    sources: Sources,
  ) {
    this.tracker = options.goal && trackRequirement(options.goal, sources);
  }

  /** When a goal that is judged at the end is due; undefined for all others. */
  get deadlineMs(): number | undefined {
    return this.tracker && this.earliestMs > 0 ? this.earliestMs : undefined;
  }

  begin(run: Run): void {
    this.tracker?.moment(0);
    if (this.options.judgedAtEnd || this.tracker?.verdict(0).holds) this.earliestMs = this.options.runForMs;
    this.moment(run);
  }

  /** A moment is about to begin. */
  before(atMs: number): void {
    this.tracker?.moment(atMs);
  }

  /** A moment is complete. */
  moment(run: Run): void {
    const verdict = this.follow(run.nowMs);
    if (!verdict?.holds || this.reached || run.nowMs < this.earliestMs) return;
    this.reached = { atMs: run.nowMs, stateHash: run.world.hash() };
  }

  /** Takes a moment into account without asking whether the goal is reached by it. */
  follow(atMs: number): Verdict | undefined {
    this.tracker?.moment(atMs);
    const verdict = this.tracker?.verdict(atMs);
    const last = this.verdicts.at(-1)?.verdict;
    if (verdict && (verdict.holds !== last?.holds || verdict.reason !== last.reason))
      this.verdicts.push({ atMs, verdict });
    return verdict;
  }

  verdictAt(atMs: number): Verdict | undefined {
    return this.verdicts[upTo(this.verdicts, atMs, (one) => one.atMs) - 1]?.verdict;
  }

  /** Keeps what was reached in a past that this timeline shares. */
  adopt({ reached }: GoalWatch, atMs: number): void {
    this.reached = reached && reached.atMs <= atMs ? reached : undefined;
  }
}
