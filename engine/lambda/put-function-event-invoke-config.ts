import type { FunctionEventInvokeConfig, PutFunctionEventInvokeConfigRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { functionOperation } from './find-function';
import { readInvokeConfig, shownInvokeConfig } from './invoke-config';

/**
 * PutFunctionEventInvokeConfig: replaces retries, age and destinations of asynchronous invocations.
 * Errors: ResourceNotFoundException, InvalidParameterValueException, ValidationException. Source: Lambda API reference.
 */
export const putFunctionEventInvokeConfig = functionOperation<
  PutFunctionEventInvokeConfigRequest,
  Plainly<FunctionEventInvokeConfig>
>(
  'PutFunctionEventInvokeConfig',
  {
    FunctionName: required('text'),
    Qualifier: 'text',
    MaximumRetryAttempts: 'integer',
    MaximumEventAgeInSeconds: 'integer',
    DestinationConfig: {
      of: { OnSuccess: { of: { Destination: 'text' } }, OnFailure: { of: { Destination: 'text' } } },
    },
  },
  ({ target, request, context }) => {
    const config = readInvokeConfig(request, context);
    if (!config.ok) return config;
    target.invokeConfig = config.response;
    return ok(shownInvokeConfig(target, config.response));
  },
);
