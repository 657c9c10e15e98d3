import type { InvocationRequest, InvocationResponse } from '@aws-sdk/client-lambda';
import { utf8Length } from '../bytes/text';
import { textOf } from '../bytes/text-of-bytes';
import { type Failed, type Outcome, ok, WAITING, type Waiting } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import type { Plainly } from '../shape/shaped-operation';
import { acceptEvent } from './async-events';
import { constraint, lambdaFail } from './errors';
import { type FunctionStep, functionOperation } from './find-function';
import { lambdaLimits } from './limits';
import { startInvocation } from './run-function';

type Response = Plainly<InvocationResponse>;

/**
 * Invoke. `RequestResponse` answers when the function has ended, `Event` at once, `DryRun` only says whether the caller may.
 * Errors: ResourceNotFoundException, InvalidRequestContentException, RequestTooLargeException, TooManyRequestsException.
 * Source: Lambda API reference, Invoke.
 */
export const invoke = functionOperation<InvocationRequest, Response>(
  'InvokeFunction',
  {
    FunctionName: required('text'),
    InvocationType: 'text',
    Payload: 'blob',
    LogType: 'text',
    ClientContext: 'text',
    Qualifier: 'text',
  },
  runInvoke,
);

function runInvoke({
  state,
  target,
  request,
  context,
}: FunctionStep<InvocationRequest>): Outcome<Response> | Waiting {
  const payload = textOf(request.Payload) || '{}';
  const type = request.InvocationType ?? 'RequestResponse';
  const fault = typeFault(type) ?? payloadFault(payload, type);
  if (fault) return fault;
  const source = context.caller.actor;
  if (type === 'DryRun') return ok({ StatusCode: 204 });
  if (type === 'Event') {
    acceptEvent(state, target, { payload, source }, context);
    return ok({ StatusCode: 202 });
  }
  const origin = { kind: 'call', callId: context.callId } as const;
  const start = { id: context.uuid(), payload, source, origin, attempt: 1 };
  return startInvocation(state, target, start, context) === 'started' ? WAITING : throttled();
}

function typeFault(type: string): Failed | undefined {
  if (['RequestResponse', 'Event', 'DryRun'].includes(type)) return undefined;
  return constraint(
    'invocationType',
    type,
    'Member must satisfy enum value set: [Event, RequestResponse, DryRun]',
  );
}

function payloadFault(payload: string, type: string): Failed | undefined {
  const { syncPayloadBytes, asyncPayloadBytes } = lambdaLimits;
  const { max } = type === 'Event' ? asyncPayloadBytes : syncPayloadBytes;
  if (utf8Length(payload) > max) {
    const text = `Request must be smaller than ${max} bytes for the InvokeFunction operation`;
    return lambdaFail('RequestTooLargeException', text);
  }
  if (parsedJson(payload) !== undefined) return undefined;
  return lambdaFail(
    'InvalidRequestContentException',
    "Could not parse request body into json: Unrecognized token: was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
  );
}

function throttled(): Failed {
  return lambdaFail('TooManyRequestsException', 'Rate Exceeded.');
}
