import type { FunctionEventInvokeConfig, GetFunctionEventInvokeConfigRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { lambdaFail } from './errors';
import { functionOperation } from './find-function';
import { shownInvokeConfig } from './invoke-config';

/** GetFunctionEventInvokeConfig. Errors: ResourceNotFoundException. Source: Lambda API reference. */
export const getFunctionEventInvokeConfig = functionOperation<
  GetFunctionEventInvokeConfigRequest,
  Plainly<FunctionEventInvokeConfig>
>('GetFunctionEventInvokeConfig', { FunctionName: required('text'), Qualifier: 'text' }, ({ target }) => {
  if (target.invokeConfig) return ok(shownInvokeConfig(target, target.invokeConfig));
  const text = `The function ${target.arn}:$LATEST doesn't have an EventInvokeConfig`;
  return lambdaFail('ResourceNotFoundException', text);
});
