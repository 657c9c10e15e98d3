import type { Count } from '../client/measure';
import type { Requirement } from '../client/requirement';
import type { TraceEntry } from '../kernel/trace';
import type { Find } from './finding';

/**
 * What a run's ledger knows of the services around SQS, folded as the rest is. A world of queues alone has none: the code
 * behind it is not even loaded there.
 */
export interface AroundLedger {
  fold(entry: TraceEntry, atMs: number): void;
  /** Undefined for a requirement that speaks of nothing it knows. */
  find(requirement: Requirement): Find | undefined;
  /** Reads the number that a measure asks for; undefined for a measure that speaks of nothing it knows. */
  read(count: Count): (() => number) | undefined;
  /** Whether calls of a service are the learner's business: those of AWS are, the topology's own machinery is not. */
  isAws(service: string): boolean;
  /** The service of an operation when a requirement names none. */
  serviceOf(operation: string): string;
  /** Running totals for the chart, by series name. */
  series(): Record<string, number>;
}
