import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { refuseShape } from './errors';
import type { IamState } from './state';

interface IamStep<Request, Response> {
  shape: Shape<Request>;
  /** What of the caller's account it works on, for example `user/ada`; default everything. */
  on?(request: Request): string | undefined;
  run(state: IamState, request: Request, context: Context): Outcome<Response>;
}

/** An operation of IAM: on things of the caller's own account, which the caller's identity policies must allow. */
export function iamOperation<Request, Response>(
  action: string,
  { shape, on, run }: IamStep<Request, Response>,
): ShapedOperation<IamState, Request, Response> {
  return shapedOperation<IamState, Request, Response>(
    {
      shape,
      access(_, request, context) {
        const { accountId } = context.caller;
        const resourceArn = `arn:aws:iam::${accountId}:${on?.(request) ?? '*'}`;
        return { action: `iam:${action}`, resourceArn, ownerAccountId: accountId };
      },
      run,
    },
    refuseShape,
  );
}
