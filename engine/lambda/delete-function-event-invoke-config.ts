import type { DeleteFunctionEventInvokeConfigRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { lambdaFail } from './errors';
import { functionOperation } from './find-function';

/** DeleteFunctionEventInvokeConfig. Errors: ResourceNotFoundException. Source: Lambda API reference. */
export const deleteFunctionEventInvokeConfig = functionOperation<
  DeleteFunctionEventInvokeConfigRequest,
  Record<string, never>
>('DeleteFunctionEventInvokeConfig', { FunctionName: required('text'), Qualifier: 'text' }, ({ target }) => {
  if (!target.invokeConfig) {
    const text = `The function ${target.arn}:$LATEST doesn't have an EventInvokeConfig`;
    return lambdaFail('ResourceNotFoundException', text);
  }
  target.invokeConfig = undefined;
  return ok({});
});
