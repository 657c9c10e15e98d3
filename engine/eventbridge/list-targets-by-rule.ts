import type { ListTargetsByRuleRequest, ListTargetsByRuleResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { ruleOperation } from './bus-operation';
import { shownTarget } from './shown-bus';

/** ListTargetsByRule: all, as there are at most five. Errors: ResourceNotFoundException. Source: EventBridge API reference. */
export const listTargetsByRule = ruleOperation<ListTargetsByRuleRequest, ListTargetsByRuleResponse>({
  action: 'ListTargetsByRule',
  named: 'Rule',
  shape: { NextToken: 'text', Limit: 'integer' },
  run: ({ rule }) => ok({ Targets: rule.targets.map(shownTarget) }),
});
