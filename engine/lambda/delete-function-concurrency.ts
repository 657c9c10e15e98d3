import type { DeleteFunctionConcurrencyRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { functionOperation } from './find-function';

/** DeleteFunctionConcurrency. Source: Lambda API reference. */
export const deleteFunctionConcurrency = functionOperation<
  DeleteFunctionConcurrencyRequest,
  Record<string, never>
>('DeleteFunctionConcurrency', { FunctionName: required('text') }, ({ target }) => {
  target.reserved = undefined;
  return ok({});
});
