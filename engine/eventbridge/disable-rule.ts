import type { DisableRuleRequest } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { ruleOperation } from './bus-operation';

/** DisableRule. Errors: ResourceNotFoundException. Source: EventBridge API reference, DisableRule. */
export const disableRule = ruleOperation<DisableRuleRequest, Record<string, never>>({
  action: 'DisableRule',
  named: 'Name',
  shape: {},
  run({ rule }) {
    rule.state = 'DISABLED';
    return ok({});
  },
});
