import type { HttpRequest, HttpResponse } from '@/engine/client/http';

/** What stands between the page, the frame without an origin, and the worker in it that runs a learner's code. */

/** From the page to the frame. The port leads to the page and is handed on to the worker. */
export interface StartRun {
  kind: 'start';
  /** Source texts: of the worker itself, of the SDK's clients by package name, and of the learner's code as CommonJS. */
  worker: string;
  sdk: Record<string, string>;
  code: string;
}

export type ToFrame = StartRun | { kind: 'stop' };

/** An invocation of a Lambda function whose code this is. `payload` is the event as JSON text. */
export interface RunnerInvocation {
  invocationId: string;
  functionName: string;
  payload: string;
}

/** What came of it: JSON text, or what was thrown. */
export type RunnerCompletion = { result: string } | { error: { type: string; message: string } };

/** From the page to the worker. */
export type ToRun =
  | { kind: 'invoke'; invocation: RunnerInvocation }
  | { kind: 'response'; id: number; response: HttpResponse }
  | { kind: 'refused'; id: number; message: string };

export type LogLevel = 'log' | 'warn' | 'error';

/** From the worker (or, of a crash, the frame) to the page. */
export type FromRun =
  | { kind: 'log'; level: LogLevel; text: string }
  | { kind: 'request'; id: number; request: HttpRequest }
  | { kind: 'done' }
  /** The code exports a `handler` and waits for invocations. */
  | { kind: 'serving' }
  | { kind: 'completed'; invocationId: string; completion: RunnerCompletion }
  /** `line` counts from 1 in the learner's code. */
  | { kind: 'failed'; name: string; message: string; line?: number };
