import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { shapedOperation } from '../shape/shaped-operation';
import type { Ending } from './behave';
import { invalid, lambdaFail, refuseShape } from './errors';
import { finish } from './finish';
import type { LambdaState } from './state';

export interface CompleteInvocationRequest {
  invocationId: string;
  /** JSON text of what the function returned; left out, null. */
  result?: string;
  /** What it threw instead. */
  error?: { type?: string; message?: string };
}

/**
 * CompleteInvocation, an operation of our own: what came of an invocation that a host has taken. One that has timed out in the
 * meantime is not there any more. Errors: ResourceNotFoundException, InvalidParameterValueException.
 */
export const completeInvocation = shapedOperation<
  LambdaState,
  CompleteInvocationRequest,
  Record<string, never>
>(
  {
    shape: {
      invocationId: required('text'),
      result: 'text',
      error: { of: { type: 'text', message: 'text' } },
    },
    run(state, request, context) {
      const invocation = state.invocations.get(request.invocationId);
      const target = invocation && state.functions.get(invocation.functionKey);
      if (!invocation?.external || !target) {
        const text = `There is no invocation ${request.invocationId} that waits for a host.`;
        return lambdaFail('ResourceNotFoundException', text);
      }
      const { result = 'null' } = request;
      if (parsedJson(result) === undefined) return invalid('The result is not JSON.');
      finish(state, target, invocation, endingOf(request, result), context);
      return ok({});
    },
  },
  refuseShape,
);

function endingOf({ error }: CompleteInvocationRequest, result: string): Ending {
  // What learner's code sends on it sends itself.
  if (!error) return { kind: 'succeeded', result, done: [] };
  return { kind: 'failed', errorType: error.type ?? 'Error', message: error.message ?? '' };
}
