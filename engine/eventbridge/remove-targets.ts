import type { RemoveTargetsRequest, RemoveTargetsResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { ruleOperation } from './bus-operation';

/** RemoveTargets: ids that are not there are passed over. Errors: ResourceNotFoundException. Source: EventBridge API reference. */
export const removeTargets = ruleOperation<RemoveTargetsRequest, RemoveTargetsResponse>({
  action: 'RemoveTargets',
  named: 'Rule',
  shape: { Ids: required({ list: 'text' }), Force: 'boolean' },
  run({ rule, request }) {
    const ids = request.Ids ?? [];
    rule.targets = rule.targets.filter(({ id }) => !ids.includes(id));
    return ok({ FailedEntryCount: 0, FailedEntries: [] });
  },
});
