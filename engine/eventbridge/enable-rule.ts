import type { EnableRuleRequest } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { ruleOperation } from './bus-operation';

/** EnableRule. Errors: ResourceNotFoundException. Source: EventBridge API reference, EnableRule. */
export const enableRule = ruleOperation<EnableRuleRequest, Record<string, never>>({
  action: 'EnableRule',
  named: 'Name',
  shape: {},
  run({ rule }) {
    rule.state = 'ENABLED';
    return ok({});
  },
});
