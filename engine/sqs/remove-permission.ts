import type { RemovePermissionRequest } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { readLabel } from './add-permission';
import { invalidValue } from './errors';
import { queueOperation } from './queue-operation';

/** RemovePermission: takes the labelled statement from the queue's policy. Source: API reference, RemovePermission. */
export const removePermission = queueOperation<RemovePermissionRequest, Record<string, never>>(
  'RemovePermission',
  ({ queue, fields, context }) => {
    const label = readLabel(fields);
    if (!label.ok) return label;
    const before = queue.settings.policy;
    const kept = before?.Statement.filter((statement) => statement.Sid !== label.response) ?? [];
    if (!before || kept.length === before.Statement.length) {
      return invalidValue(label.response, 'Label', "can't find label on existing policy.");
    }
    const policy = kept.length > 0 ? { ...before, Statement: kept } : undefined;
    queue.settings = { ...queue.settings, policy, policyText: policy && JSON.stringify(policy) };
    queue.memory.lastModifiedMs = context.nowMs;
    return ok({});
  },
  { ownerOnly: true },
);
