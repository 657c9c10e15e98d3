import type { FunctionConfiguration, GetFunctionConfigurationRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { configurationOf } from './configuration';
import { functionOperation } from './find-function';

/** GetFunctionConfiguration. Errors: ResourceNotFoundException. Source: Lambda API reference. */
export const getFunctionConfiguration = functionOperation<
  GetFunctionConfigurationRequest,
  Plainly<FunctionConfiguration>
>('GetFunctionConfiguration', { FunctionName: required('text'), Qualifier: 'text' }, ({ target }) =>
  ok(configurationOf(target)),
);
