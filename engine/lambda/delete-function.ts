import type { DeleteFunctionRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { record } from './events';
import { functionOperation } from './find-function';
import { keyOf } from './state';

/**
 * DeleteFunction. Accepted events of the function are lost; its mappings stay and find nothing to run.
 * Errors: ResourceNotFoundException. Source: Lambda API reference, DeleteFunction.
 */
export const deleteFunction = functionOperation<DeleteFunctionRequest, Record<string, never>>(
  'DeleteFunction',
  { FunctionName: required('text'), Qualifier: 'text' },
  ({ state, target, context }) => {
    const key = keyOf(target);
    state.functions.delete(key);
    forget(state.events, key);
    forget(state.invocations, key);
    for (const mapping of state.mappings.values()) if (mapping.functionKey === key) mapping.pollers = [];
    record(context, { type: 'lambda.function-deleted', function: target.name });
    return ok({});
  },
);

function forget(those: Map<string, { id: string; functionKey: string }>, key: string): void {
  for (const { id, functionKey } of those.values()) if (functionKey === key) those.delete(id);
}
