import type { ListEventBusesRequest, ListEventBusesResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { pageOf } from '../structures/page-of';
import { refuseShape } from './errors';
import { accessToBus, findBus, newBus } from './find-bus';
import { eventBridgeLimits } from './limits';
import { shownBus } from './shown-bus';
import type { EventBridgeState } from './state';

/** ListEventBuses: the account's in the called Region, by name. Source: EventBridge API reference. */
export const listEventBuses = shapedOperation<
  EventBridgeState,
  ListEventBusesRequest,
  Plainly<ListEventBusesResponse>
>(
  {
    shape: { NamePrefix: 'text', NextToken: 'text', Limit: 'integer' },
    access: (_state, _request, { caller, region }) =>
      accessToBus(newBus({ region, accountId: caller.accountId, name: '*' }, 0), 'ListEventBuses'),
    run(state, { NamePrefix, NextToken, Limit }, context) {
      findBus(state, 'default', context);
      const { caller, region } = context;
      const own = [...state.buses.values()]
        .filter((bus) => bus.accountId === caller.accountId && bus.region === region)
        .filter((bus) => bus.name.startsWith(NamePrefix ?? ''))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
      const page = pageOf(own, ({ name }) => name, NextToken, Limit, eventBridgeLimits.listed.max);
      return ok({ EventBuses: page.items.map(shownBus), NextToken: page.next });
    },
  },
  refuseShape,
);
