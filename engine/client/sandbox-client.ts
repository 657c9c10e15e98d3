import type { Outcome } from '../kernel/outcome';
import type { AwsNames } from './aws-names';
import type { SandboxDeclaration } from './declaration';
import type { Graph } from './graph';
import type { HttpRequest, HttpResponse } from './http';
import type { ScriptStep } from './script';
import type { TopologyChange } from './topology';
import type { ChartPoint, WorldView } from './view';

/** What SQS (or another service) answered: a response, or a failure with AWS's code. */
export type CallOutcome = Outcome<unknown>;

/** One line of the trace: an API call with its answer, or an event the engine recorded. Times after the world's start. */
export interface TraceLine {
  /** Position in the trace; lines are numbered from 0 without gaps. */
  index: number;
  atMs: number;
  kind: 'call' | 'event';
  /** Operation name or event type. */
  name: string;
  service: string;
  /** Of a call: what AWS and its tools call the service. */
  aws?: AwsNames;
  /** Who called: actor name, `'reader'`, `'script'`. */
  by: string;
  request?: unknown;
  outcome?: Outcome<unknown>;
  /** When the answer came, for a long poll. */
  answeredAtMs?: number;
  /** True of a call that AWS does not have: the course's own hand on the world. */
  isCourseControl?: boolean;
  /** One sentence for the transcript. */
  text: string;
  messageIds: string[];
}

/** What the sandbox shows now. Sent at most once per animation frame. */
export interface Frame {
  view: WorldView;
  /** The same object as long as nothing changes that decides where things stand. */
  graph: Graph;
  playing: boolean;
  speed: number;
  /** Moment that is shown. */
  atMs: number;
  /** Farthest moment that has happened; the scrubber reaches from 0 to here. */
  endMs: number;
  /** Length of the trace, and how many of its lines lie at or before `atMs`. */
  traceLength: number;
  traceIndex: number;
  /** True when acting in the past has dropped a future that `undo()` brings back. */
  canUndo: boolean;
  /** Moment and state hash at which the goal was first reached, if it was. */
  goalReached?: { atMs: number; stateHash: string };
}

/** The reader's hand on a world that runs in a worker (or, in tests, in the same thread). */
export interface SandboxClient {
  open(declaration: SandboxDeclaration): Promise<Frame>;
  subscribe(listener: (frame: Frame) => void): () => void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** Moves to the next (or previous) moment at which something happened, and pauses. */
  step(direction: 1 | -1): void;
  /** Shows a moment of the past, or runs ahead to one not reached yet. Pauses. */
  seek(atMs: number): void;
  /**
   * The reader's own API call at the shown moment. In the past it drops what came after (see `undo`).
   * @param operation `'sqs:SendMessage'`; the bare name while only one declared service has it
   */
  call(operation: string, request: unknown): Promise<CallOutcome>;
  /** An AWS client's request at the shown moment, read and answered in AWS's own protocols. */
  http(request: HttpRequest): Promise<HttpResponse>;
  change(change: TopologyChange): Promise<void>;
  run(steps: ScriptStep[], untilMs: number): Promise<void>;
  /** Brings back the future that the last act in the past dropped. */
  undo(): void;
  restart(seed?: number): Promise<Frame>;
  trace(from: number, count: number): Promise<TraceLine[]>;
  /** Chart over `[0, endMs]`, at most `points` long. */
  chart(points: number): Promise<ChartPoint[]>;
  stateHash(): Promise<string>;
  close(): void;
}
