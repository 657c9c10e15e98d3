import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';

/** CloudWatch's metrics have no resource policies: the caller's identity policies decide. */
export function ownAccess(action: string) {
  return (_state: unknown, _request: unknown, { caller }: Context): AccessRequest => ({
    action: `cloudwatch:${action}`,
    resourceArn: '*',
    ownerAccountId: caller.accountId,
  });
}
