import type { RemovePermissionInput } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { requireText } from './request';
import { topicOperation } from './topic-operation';

/**
 * RemovePermission: takes the labelled statement from the topic's policy. Assumed, not documented: a label that is not there is
 * no error. Errors: InvalidParameter, NotFound. Source: API reference, RemovePermission.
 */
export const removePermission = topicOperation<RemovePermissionInput, Record<string, never>>(
  'RemovePermission',
  ({ topic, fields }) => {
    const label = requireText(fields, 'Label');
    if (!label.ok) return label;
    const { policy: before } = topic.settings;
    const policy = { ...before, Statement: before.Statement.filter(({ Sid }) => Sid !== label.response) };
    topic.settings = { ...topic.settings, policy, policyText: JSON.stringify(policy) };
    return ok({});
  },
);
