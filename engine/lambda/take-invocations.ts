import { ok } from '../kernel/outcome';
import { shapedOperation } from '../shape/shaped-operation';
import { refuseShape } from './errors';
import type { LambdaState } from './state';

export interface TakeInvocationsRequest {
  /** Only this function's. */
  functionName?: string;
}

export interface TakeInvocationsResponse {
  invocations: {
    invocationId: string;
    functionName: string;
    functionArn: string;
    /** JSON text of the event. */
    payload: string;
    /** Virtual time at which it times out, in milliseconds since the Unix epoch. */
    deadlineMs: number;
  }[];
}

/**
 * TakeInvocations, an operation of our own: hands the waiting invocations of functions whose code runs outside to a host, each
 * once, oldest first. The host answers with CompleteInvocation.
 */
export const takeInvocations = shapedOperation<LambdaState, TakeInvocationsRequest, TakeInvocationsResponse>(
  {
    shape: { functionName: 'text' },
    run(state, { functionName }) {
      const invocations: TakeInvocationsResponse['invocations'] = [];
      for (const invocation of state.invocations.values()) {
        const target = state.functions.get(invocation.functionKey);
        if (!target || invocation.external !== 'waiting') continue;
        if (functionName !== undefined && target.name !== functionName) continue;
        invocation.external = 'taken';
        const { id: invocationId, payload, deadlineMs } = invocation;
        const { name, arn } = target;
        invocations.push({ invocationId, functionName: name, functionArn: arn, payload, deadlineMs });
      }
      return ok({ invocations });
    },
  },
  refuseShape,
);
