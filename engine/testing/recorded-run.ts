import type { ScriptStep } from '../client/script';
import type { Topology } from '../client/topology';
import type { EngineEvent } from '../kernel/context';
import type { AnswerEntry, CallEntry, EventEntry, TraceEntry } from '../kernel/trace';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { modulesFor } from '../module/all-modules';
import { Run } from '../run/run';

/** A run whose trace is kept, with the questions that tests ask of it. Moments in milliseconds after the start. */
export class RecordedRun {
  readonly trace: TraceEntry[] = [];
  readonly run: Run;

  constructor(
    topology: Partial<Topology>,
    { seed = 7, script = [] }: { seed?: number; script?: ScriptStep[] } = {},
  ) {
    const whole: Topology = { ...topology };
    this.run = new Run({
      seed,
      topology: whole,
      script,
      modules: modulesFor({ topology: whole, script }),
      observe: (entry) => this.trace.push(entry),
    });
  }

  /** @param seconds after the start */
  until(seconds: number): this {
    this.run.advanceTo(seconds * 1000);
    return this;
  }

  /** Events of a type, each with its moment. */
  events(type: string): (EngineEvent & { atMs: number })[] {
    return this.trace
      .filter((entry): entry is EventEntry => entry.kind === 'event' && entry.event.type === type)
      .map(({ event, atMs }) => ({ ...event, atMs: atMs - DEFAULT_START_MS }));
  }

  /** Moments of the events of a type. */
  times(type: string): number[] {
    return this.events(type).map(({ atMs }) => atMs);
  }

  calls(operation: string): (CallEntry & { request: Record<string, unknown> })[] {
    return this.trace
      .filter((entry): entry is CallEntry => entry.kind === 'call' && entry.operation === operation)
      .map((call) => ({
        ...call,
        atMs: call.atMs - DEFAULT_START_MS,
        request: call.request as Record<string, unknown>,
      }));
  }

  answers(operation: string): AnswerEntry[] {
    return this.trace.filter(
      (entry): entry is AnswerEntry => entry.kind === 'answer' && entry.operation === operation,
    );
  }
}
