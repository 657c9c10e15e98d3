import type { DescribeRuleRequest, DescribeRuleResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { ruleOperation } from './bus-operation';
import { shownRule } from './shown-bus';

/** DescribeRule. Errors: ResourceNotFoundException. Source: EventBridge API reference, DescribeRule. */
export const describeRule = ruleOperation<DescribeRuleRequest, DescribeRuleResponse>({
  action: 'DescribeRule',
  named: 'Name',
  shape: {},
  run: ({ bus, rule }) => ok(shownRule(bus, rule)),
});
