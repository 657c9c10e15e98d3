import '../policy/policy-engine';
import type { Caller, EngineEvent } from '../kernel/context';
import type { Failure, Outcome } from '../kernel/outcome';
import { isWaiting } from '../kernel/outcome';
import type { ServiceFactory } from '../kernel/service';
import type { TraceEntry } from '../kernel/trace';
import { World } from '../kernel/world';
import type { WorldOptions } from '../kernel/world-options';
import { sqsService } from '../sqs/service';
import type { SqsView } from '../sqs/view';
import { type SqsClient, type SqsRequests, type SqsResponses, sqsClient } from './sqs-client';

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** A failed call of a simulation; `code` and `message` are AWS's. */
export class EngineError extends Error {
  readonly code: string;
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'EngineError';
    this.code = failure.code;
    this.failure = failure;
  }
}

export interface SimulateOptions {
  seed: number;
  /** Default: SQS alone. */
  services?: ServiceFactory[];
  startMs?: number;
  sign?: WorldOptions['sign'];
}

export interface Simulation {
  world: World;
  /** Everything that was called, answered and recorded so far. */
  trace: TraceEntry[];
  sqs: SqsClient;
  /** The same world, called by someone else. */
  as(caller: Partial<Caller>): SqsClient;
  /** Moves time. @param ms milliseconds; `seconds(30)` and its like make them */
  advance(ms: number): void;
  /** Recorded events, of one type when it is given. */
  events(type?: string): EngineEvent[];
  view(): SqsView;
}

/** A world for tests and proofs: typed calls that answer at once, and time that moves when told. */
export function simulate({ seed, services = [sqsService], startMs, sign }: SimulateOptions): Simulation {
  const trace: TraceEntry[] = [];
  const world = new World({ seed, services, startMs, sign, observe: (entry) => trace.push(entry) });
  return {
    world,
    trace,
    sqs: clientFor(world, {}),
    as: (caller) => clientFor(world, caller),
    advance: (ms) => world.advance(ms),
    events: (type) =>
      trace
        .flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
        .filter((event) => type === undefined || event.type === type),
    view: () => world.describe('sqs') as SqsView,
  };
}

function clientFor(world: World, caller: Partial<Caller>): SqsClient {
  function start(
    operation: string,
    request: unknown,
  ): { callId: number; outcome: Outcome<unknown> | undefined } {
    const { callId, outcome } = world.execute({ service: 'sqs', operation, request, caller });
    return { callId, outcome: isWaiting(outcome) ? undefined : outcome };
  }
  return sqsClient({
    call: (operation, request) => unwrap(answered(operation, start(operation, request).outcome)),
    attempt: (operation, request) => answered(operation, start(operation, request).outcome),
    start<Name extends keyof SqsRequests>(operation: Name, request: SqsRequests[Name]) {
      const { callId, outcome } = start(operation, request);
      let settled = outcome as Outcome<SqsResponses[Name]> | undefined;
      return {
        callId,
        answer() {
          settled ??= world.answer(callId) as Outcome<SqsResponses[Name]> | undefined;
          return settled && unwrap(settled);
        },
      };
    },
  });
}

function answered(operation: string, outcome: Outcome<unknown> | undefined): Outcome<unknown> {
  if (!outcome)
    throw new Error(`${operation} waits for an answer: start it with startReceive and advance time.`);
  return outcome;
}

function unwrap<Response>(outcome: Outcome<Response>): Response {
  if (!outcome.ok) throw new EngineError(outcome.error);
  return outcome.response;
}
