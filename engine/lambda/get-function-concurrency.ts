import type { GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { functionOperation } from './find-function';

/** GetFunctionConcurrency: nothing when none is reserved. Source: Lambda API reference. */
export const getFunctionConcurrency = functionOperation<
  GetFunctionConcurrencyRequest,
  GetFunctionConcurrencyResponse
>('GetFunctionConcurrency', { FunctionName: required('text') }, ({ target }) =>
  ok(target.reserved === undefined ? {} : { ReservedConcurrentExecutions: target.reserved }),
);
