import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import type { Bus, Rule } from './bus';
import { busNotFound, refuseShape, ruleNotFound } from './errors';
import { accessToBus, findBus, ruleArn } from './find-bus';
import type { EventBridgeState } from './state';

interface BusStep<Request> {
  state: EventBridgeState;
  bus: Bus;
  request: Request;
  context: Context;
}

interface OnBus<Request, Response> {
  action: string;
  shape: Shape<Request>;
  run(step: BusStep<Request>): Outcome<Response>;
}

/** An operation on the bus that EventBusName names. */
export function busOperation<Request extends { EventBusName?: string }, Response>({
  action,
  shape,
  run,
}: OnBus<Request, Response>): ShapedOperation<EventBridgeState, Request, Response> {
  return shapedOperation<EventBridgeState, Request, Response>(
    {
      shape: { ...shape, EventBusName: 'text' },
      access(state, request, context) {
        const bus = findBus(state, request.EventBusName, context);
        return bus && accessToBus(bus, action);
      },
      run(state, request, context) {
        const bus = findBus(state, request.EventBusName, context);
        return bus ? run({ state, bus, request, context }) : busNotFound(request.EventBusName ?? 'default');
      },
    },
    refuseShape,
  );
}

interface RuleStep<Request> extends BusStep<Request> {
  rule: Rule;
}

interface OnRule<Request, Response> {
  action: string;
  /** The request's field that names the rule. */
  named: 'Name' | 'Rule';
  shape: Shape<Request>;
  run(step: RuleStep<Request>): Outcome<Response>;
}

type NamesRule = { EventBusName?: string; Name?: string; Rule?: string };

/** An operation on a rule of a bus. */
export function ruleOperation<Request extends NamesRule, Response>({
  action,
  named,
  shape,
  run,
}: OnRule<Request, Response>): ShapedOperation<EventBridgeState, Request, Response> {
  return shapedOperation<EventBridgeState, Request, Response>(
    {
      shape: { ...shape, [named]: required('text'), EventBusName: 'text' },
      access(state, request, context) {
        const bus = findBus(state, request.EventBusName, context);
        return bus && { ...accessToBus(bus, action), resourceArn: ruleArn(bus, request[named] ?? '') };
      },
      run(state, request, context) {
        const bus = findBus(state, request.EventBusName, context);
        if (!bus) return busNotFound(request.EventBusName ?? 'default');
        const name = request[named] ?? '';
        const rule = bus.rules.get(name);
        return rule ? run({ state, bus, rule, request, context }) : ruleNotFound(name, bus.name);
      },
    },
    refuseShape,
  );
}
