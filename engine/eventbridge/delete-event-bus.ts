import type { DeleteEventBusRequest } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { invalid, refuseShape } from './errors';
import { accessToBus, findBus } from './find-bus';
import { type EventBridgeState, keyOf } from './state';

/** DeleteEventBus: of one that is not there as well; never the default one, and none that has rules. Source: API reference. */
export const deleteEventBus = shapedOperation<EventBridgeState, DeleteEventBusRequest, Record<string, never>>(
  {
    shape: { Name: required('text') },
    access(state, { Name }, context) {
      const bus = findBus(state, Name, context);
      return bus && accessToBus(bus, 'DeleteEventBus');
    },
    run(state, { Name }, context) {
      if (Name === 'default') return invalid('Cannot delete event bus default.');
      const bus = findBus(state, Name, context);
      if (!bus) return ok({});
      if (bus.rules.size > 0)
        return invalid('Cannot delete event bus that has rules. Remove all rules first.');
      state.buses.delete(keyOf(bus));
      return ok({});
    },
  },
  refuseShape,
);
