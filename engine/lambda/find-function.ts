import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success, type Waiting } from '../kernel/outcome';
import type { Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { constraint, functionNotFound, refuseShape } from './errors';
import type { LambdaFunction } from './function';
import { functionArn, functionKey, type LambdaState } from './state';

type Place = { region: string; accountId: string; name: string };

/**
 * What a FunctionName names: a name, a partial ARN (`account:function:name`) or an ARN, each with or without a qualifier.
 * Source: Lambda API reference, Invoke.
 */
export function placeOf(text: string, context: Context): Place | undefined {
  const { region, caller } = context;
  const match =
    /^(?:arn:aws[a-z-]*:lambda:([a-z0-9-]+):(\d{12}):function:|(?:(\d{12}):)?(?:function:)?)([A-Za-z0-9_-]+)(?::(?:\$LATEST|[A-Za-z0-9_-]+))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, arnRegion, arnAccount, account, name = ''] = match;
  return { region: arnRegion ?? region, accountId: arnAccount ?? account ?? caller.accountId, name };
}

export function findFunction(
  state: LambdaState,
  text: string,
  context: Context,
): Success<LambdaFunction> | Failed {
  const place = placeOf(text, context);
  if (!place) {
    return constraint(
      'functionName',
      text,
      'Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?',
    );
  }
  const { region, accountId, name } = place;
  const found = state.functions.get(functionKey(region, accountId, name));
  return found ? ok(found) : functionNotFound(functionArn(region, accountId, name));
}

export function accessTo(target: LambdaFunction, action: string): AccessRequest {
  return {
    action: `lambda:${action}`,
    resourceArn: target.arn,
    ownerAccountId: target.accountId,
    policy: { Version: '2012-10-17', Statement: target.policy },
    deniedCode: 'AccessDeniedException',
  };
}

export interface FunctionStep<Request> {
  state: LambdaState;
  target: LambdaFunction;
  request: Request;
  context: Context;
}

/** An operation on the function that FunctionName names. */
export function functionOperation<Request extends { FunctionName: string | undefined }, Response>(
  action: string,
  shape: Shape<Request>,
  step: (step: FunctionStep<Request>) => Outcome<Response> | Waiting,
): ShapedOperation<LambdaState, Request, Response> {
  return shapedOperation<LambdaState, Request, Response>(
    {
      shape,
      access(state, request, context) {
        const found = findFunction(state, request.FunctionName ?? '', context);
        return found.ok ? accessTo(found.response, action) : undefined;
      },
      run(state, request, context) {
        const found = findFunction(state, request.FunctionName ?? '', context);
        return found.ok ? step({ state, target: found.response, request, context }) : found;
      },
    },
    refuseShape,
  );
}
