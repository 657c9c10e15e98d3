import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import { alarmArn } from './alarm';

export function alarmAccess(action: string, name: string, { caller, region }: Context): AccessRequest {
  return {
    action: `cloudwatch:${action}`,
    resourceArn: alarmArn(region, caller.accountId, name),
    ownerAccountId: caller.accountId,
  };
}
