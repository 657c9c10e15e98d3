import type { DenialView, Travel } from '../client/view';
import type { EngineEvent } from '../kernel/context';
import type { CallEntry, EventEntry } from '../kernel/trace';
import type { StoredLine } from './stored-line';

export type CallLine = StoredLine & { kind: 'call' };
export type Edge = Pick<Travel, 'kind' | 'from' | 'to'>;

/** How the trace tells of the services around SQS. */
export interface AroundTrace {
  /** Whether a call is a line of the trace: one of AWS's services, made by somebody and not by another service. */
  isLine(call: CallEntry): boolean;
  /** Types of events that the line of the call behind them tells already. */
  toldByCall: ReadonlySet<string>;
  /** Operations of our own that are lines nevertheless. */
  controls: ReadonlySet<string>;
  /** Undefined for an event of SQS or the actors. */
  eventText(event: EngineEvent): string | undefined;
  /** Undefined for a call that the core tells as well. */
  callText(line: CallLine): string | undefined;
  /** Where an event moved along the drawing, if it did. */
  edgeOf(event: EngineEvent): Edge | undefined;
  /** Of the calls that were refused up to a moment the latest. Moments given in epoch milliseconds. */
  denials(refused: EventEntry[], atMs: number, startMs: number): DenialView[];
  /** Without a queue's own account of what the topic, bucket or function at the other end has told already. */
  withoutRepeats(travels: Travel[]): Travel[];
}
