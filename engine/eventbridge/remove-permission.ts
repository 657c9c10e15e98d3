import type { RemovePermissionRequest } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { busOperation } from './bus-operation';
import { ebFail } from './errors';

/** RemovePermission: one statement, or all. Errors: ResourceNotFoundException. Source: EventBridge API reference. */
export const removePermission = busOperation<RemovePermissionRequest, Record<string, never>>({
  action: 'RemovePermission',
  shape: { StatementId: 'text', RemoveAllPermissions: 'boolean' },
  run({ bus, request }) {
    const rest = request.RemoveAllPermissions
      ? []
      : bus.policy.filter(({ Sid }) => Sid !== request.StatementId);
    if (!request.RemoveAllPermissions && rest.length === bus.policy.length) {
      return ebFail('ResourceNotFoundException', 'Statement with the provided id does not exist.');
    }
    bus.policy = rest;
    return ok({});
  },
});
