/** An expected failure, in AWS's words. Bugs throw; these are answers. */
export interface Failure {
  /** AWS's error code as the SDK's modern clients see it, for example `'ReceiptHandleIsInvalid'`. */
  code: string;
  message: string;
  /** True when the caller is at fault (HTTP 4xx). */
  senderFault: boolean;
  httpStatus: number;
}

export interface Success<Response> {
  ok: true;
  response: Response;
}

export interface Failed {
  ok: false;
  error: Failure;
}

export type Outcome<Response> = Success<Response> | Failed;

/** The operation has no answer yet (a long poll); the service answers later through `context.complete(callId, …)`. */
export interface Waiting {
  waiting: true;
}

export const WAITING: Waiting = { waiting: true };

export function ok<Response>(response: Response): Success<Response> {
  return { ok: true, response };
}

export function fail(
  code: string,
  message: string,
  options: { httpStatus?: number; senderFault?: boolean } = {},
): Failed {
  return {
    ok: false,
    error: { code, message, senderFault: options.senderFault ?? true, httpStatus: options.httpStatus ?? 400 },
  };
}

export function isWaiting(step: Outcome<unknown> | Waiting): step is Waiting {
  return 'waiting' in step;
}
