import type { Context } from '../kernel/context';
import type { Bus, BusEvent, Rule, Target } from './bus';
import { attempt } from './deliver';
import { matches } from './event-pattern';
import { record } from './events';
import { inputFor } from './input';
import { type Delivery, type EventBridgeState, keyOf } from './state';

/** Holds an event against the rules of a bus and sends it to the targets of those that fit. */
export function route(
  state: EventBridgeState,
  bus: Bus,
  event: BusEvent,
  hops: number,
  context: Context,
): void {
  bus.received += 1;
  const body = JSON.stringify(event);
  const about = { bus: bus.name, eventId: event.id, body };
  const fitting = [...bus.rules.values()].filter(
    (rule) => rule.state === 'ENABLED' && matches(rule.pattern, event),
  );
  if (fitting.length === 0) {
    bus.unmatched += 1;
    record(context, { type: 'eventbridge.event-unmatched', ...about });
  }
  for (const rule of fitting) {
    rule.matched += 1;
    record(context, { type: 'eventbridge.rule-matched', ...about, rule: rule.name });
    for (const target of rule.targets) send(state, bus, rule, target, event, hops, context);
  }
}

function send(
  state: EventBridgeState,
  bus: Bus,
  rule: Rule,
  target: Target,
  event: BusEvent,
  hops: number,
  context: Context,
): void {
  const delivery: Delivery = {
    id: context.uuid(),
    bus: keyOf(bus),
    rule: rule.name,
    targetId: target.id,
    text: inputFor(target, rule, event, context),
    eventId: event.id,
    event: JSON.stringify(event),
    hops,
    startedAtMs: context.nowMs,
    attempts: 0,
  };
  state.deliveries.set(delivery.id, delivery);
  attempt({ state, bus, rule, target, delivery, context });
}
