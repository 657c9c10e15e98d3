import type { GetFunctionRequest, GetFunctionResponse } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { configurationOf } from './configuration';
import { functionOperation } from './find-function';

/** GetFunction. Errors: ResourceNotFoundException. Source: Lambda API reference, GetFunction. */
export const getFunction = functionOperation<GetFunctionRequest, Plainly<GetFunctionResponse>>(
  'GetFunction',
  { FunctionName: required('text'), Qualifier: 'text' },
  ({ target }) =>
    ok({
      Configuration: configurationOf(target),
      Code: {
        RepositoryType: 'S3',
        Location: `https://awslambda-${target.region}-tasks.s3.${target.region}.amazonaws.com/snapshots/${target.accountId}/${target.name}`,
      },
      Concurrency:
        target.reserved === undefined ? undefined : { ReservedConcurrentExecutions: target.reserved },
    }),
);
