import type { Bus, Rule } from './bus';
import { nameOfArn } from './delivery-step';
import type { EventBridgeState } from './state';
import type { EventBridgeView, RuleView } from './view';

/** What a viewer may see of EventBridge now. */
export function describeState(state: EventBridgeState): EventBridgeView {
  const view: EventBridgeView = { buses: {}, rules: {} };
  for (const bus of state.buses.values()) {
    const { name, arn, received, unmatched } = bus;
    view.buses[name in view.buses ? arn : name] = { name, arn, received, unmatched };
    for (const rule of bus.rules.values()) {
      view.rules[rule.name in view.rules ? rule.arn : rule.name] = describeRule(bus, rule);
    }
  }
  return view;
}

function describeRule(bus: Bus, { name, arn, state, targets, matched, failed }: Rule): RuleView {
  const arns = targets.map((target) => target.arn);
  const to = arns.map(nameOfArn);
  return { name, arn, bus: bus.name, isEnabled: state === 'ENABLED', targets: arns, to, matched, failed };
}
