import type { DeleteRuleRequest } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { busOperation } from './bus-operation';
import { invalid } from './errors';
import { record } from './events';

/** DeleteRule: of one that is not there as well; its targets must be removed first. Source: EventBridge API reference. */
export const deleteRule = busOperation<DeleteRuleRequest, Record<string, never>>({
  action: 'DeleteRule',
  shape: { Name: required('text'), Force: 'boolean' },
  run({ bus, request, context }) {
    const rule = bus.rules.get(request.Name ?? '');
    if (!rule) return ok({});
    if (rule.targets.length > 0) return invalid("Rule can't be deleted since it has targets.");
    bus.rules.delete(rule.name);
    record(context, { type: 'eventbridge.rule-deleted', bus: bus.name, rule: rule.name });
    return ok({});
  },
});
