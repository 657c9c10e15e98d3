import type { Concurrency, PutFunctionConcurrencyRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { constraint, invalid } from './errors';
import { functionOperation } from './find-function';
import { lambdaLimits } from './limits';

/**
 * PutFunctionConcurrency: what a function may use at most, and what the others may not have. 0 stops it.
 * Errors: InvalidParameterValueException when fewer than 100 would be left for the rest. Source: Lambda API reference.
 */
export const putFunctionConcurrency = functionOperation<PutFunctionConcurrencyRequest, Concurrency>(
  'PutFunctionConcurrency',
  { FunctionName: required('text'), ReservedConcurrentExecutions: required('integer') },
  ({ state, target, request }) => {
    const wanted = request.ReservedConcurrentExecutions ?? 0;
    if (wanted < 0) {
      const rule = 'Member must have value greater than or equal to 0';
      return constraint('reservedConcurrentExecutions', wanted, rule);
    }
    const { max, unreserved } = lambdaLimits.accountConcurrency;
    let reserved = wanted;
    for (const one of state.functions.values()) {
      const isOther = one !== target && one.accountId === target.accountId && one.region === target.region;
      if (isOther) reserved += one.reserved ?? 0;
    }
    if (reserved > max - unreserved) {
      return invalid(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${unreserved}].`,
      );
    }
    target.reserved = wanted;
    return ok({ ReservedConcurrentExecutions: wanted });
  },
);
