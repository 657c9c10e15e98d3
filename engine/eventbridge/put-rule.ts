import type { PutRuleRequest, PutRuleResponse } from '@aws-sdk/client-eventbridge';
import type { Failed } from '../kernel/outcome';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Bus, Rule } from './bus';
import { busOperation } from './bus-operation';
import { ebFail, invalid } from './errors';
import { readEventPattern } from './event-pattern';
import { record } from './events';
import { ruleArn } from './find-bus';
import { eventBridgeLimits } from './limits';

/**
 * PutRule: makes a rule or replaces what it says; its targets stay. Rules on a schedule are not part of the engine.
 * Errors: InvalidEventPatternException, ValidationException, LimitExceededException. Source: EventBridge API reference, PutRule.
 */
export const putRule = busOperation<PutRuleRequest, PutRuleResponse>({
  action: 'PutRule',
  shape: {
    Name: required('text'),
    EventPattern: 'text',
    ScheduleExpression: 'text',
    State: 'text',
    Description: 'text',
    RoleArn: 'text',
  },
  run({ bus, request, context }) {
    const fault = requestFault(request, bus);
    if (fault) return fault;
    const { Name: name = '', EventPattern: patternText = '' } = request;
    const pattern = readEventPattern(patternText);
    if ('fault' in pattern) return ebFail('InvalidEventPatternException', pattern.fault);
    const before = bus.rules.get(name);
    const rule: Rule = {
      name,
      arn: ruleArn(bus, name),
      targets: [],
      matched: 0,
      failed: 0,
      ...before,
      description: request.Description,
      roleArn: request.RoleArn,
      state: request.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
      patternText,
      pattern,
    };
    bus.rules.set(name, rule);
    if (!before) record(context, { type: 'eventbridge.rule-created', bus: bus.name, rule: name });
    return ok({ RuleArn: rule.arn });
  },
});

function requestFault(request: PutRuleRequest, bus: Bus): Failed | undefined {
  const { ruleNameCharacters, patternCharacters, rulesPerBus } = eventBridgeLimits;
  const { Name = '', EventPattern, ScheduleExpression } = request;
  if (!/^[.\-_A-Za-z0-9]+$/.test(Name) || Name.length > ruleNameCharacters.max) {
    return invalid(
      `1 validation error detected: Value '${Name.slice(0, 100)}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+`,
    );
  }
  if (ScheduleExpression) return invalid('Parameter ScheduleExpression is not valid.');
  if (!EventPattern) return invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
  if (EventPattern.length > patternCharacters.max) {
    return ebFail('InvalidEventPatternException', 'Event pattern is too long.');
  }
  const isOver = !bus.rules.has(Name) && bus.rules.size >= rulesPerBus.max;
  return isOver
    ? ebFail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.')
    : undefined;
}
