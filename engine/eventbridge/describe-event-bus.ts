import type { DescribeEventBusRequest, DescribeEventBusResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { busNotFound, refuseShape } from './errors';
import { accessToBus, findBus } from './find-bus';
import { shownBus } from './shown-bus';
import type { EventBridgeState } from './state';

/** DescribeEventBus: the default one when none is named. Errors: ResourceNotFoundException. Source: API reference. */
export const describeEventBus = shapedOperation<
  EventBridgeState,
  DescribeEventBusRequest,
  Plainly<DescribeEventBusResponse>
>(
  {
    shape: { Name: 'text' },
    access(state, { Name }, context) {
      const bus = findBus(state, Name, context);
      return bus && accessToBus(bus, 'DescribeEventBus');
    },
    run(state, { Name }, context) {
      const bus = findBus(state, Name, context);
      return bus ? ok(shownBus(bus)) : busNotFound(Name ?? 'default');
    },
  },
  refuseShape,
);
