import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { BusEvent } from './bus';
import { busOperation } from './bus-operation';
import { invalid } from './errors';
import { eventBridgeLimits } from './limits';
import { route } from './route';

export interface PassEventRequest {
  /** ARN of the bus. */
  EventBusName?: string;
  /** The event's own text. */
  Event: string;
  /** Buses that it has passed through. */
  Hops: number;
}

/**
 * PassEvent, an operation of our own: a rule hands an event on to another bus, which keeps its id, source and account.
 * It needs what PutEvents needs. Source: EventBridge User Guide, eb-cross-account.
 */
export const passEvent = busOperation<PassEventRequest, Record<string, never>>({
  action: 'PutEvents',
  shape: { Event: required('text'), Hops: required('integer') },
  run({ state, bus, request, context }) {
    const { max } = eventBridgeLimits.busHops;
    if (request.Hops > max)
      return invalid('An event that came from another event bus is not routed to a third one.');
    route(state, bus, JSON.parse(request.Event) as BusEvent, request.Hops, context);
    return ok({});
  },
});
