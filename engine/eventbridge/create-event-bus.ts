import type { CreateEventBusRequest, CreateEventBusResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { ebFail, invalid, refuseShape } from './errors';
import { accessToBus, newBus } from './find-bus';
import { eventBridgeLimits } from './limits';
import { type EventBridgeState, keyOf } from './state';

/** CreateEventBus. Errors: ResourceAlreadyExistsException, LimitExceededException, ValidationException. Source: API reference. */
export const createEventBus = shapedOperation<
  EventBridgeState,
  CreateEventBusRequest,
  CreateEventBusResponse
>(
  {
    shape: { Name: required('text'), Description: 'text' },
    access: (_state, { Name = '' }, { caller, region }) =>
      accessToBus(newBus({ region, accountId: caller.accountId, name: Name }, 0), 'CreateEventBus'),
    run(state, { Name = '', Description }, { caller, region, nowMs }) {
      const { max } = eventBridgeLimits.busNameCharacters;
      if (!/^[A-Za-z0-9._-]+$/.test(Name) || Name.length > max) {
        return invalid(
          `1 validation error detected: Value '${Name.slice(0, 300)}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [/\\.\\-_A-Za-z0-9]+`,
        );
      }
      const bus = newBus({ region, accountId: caller.accountId, name: Name }, nowMs);
      if (Name === 'default' || state.buses.has(keyOf(bus))) {
        return ebFail('ResourceAlreadyExistsException', `Event bus ${Name} already exists.`);
      }
      const own = [...state.buses.values()].filter(
        (one) => one.accountId === caller.accountId && one.region === region,
      );
      if (own.length >= eventBridgeLimits.buses.max) {
        return ebFail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
      }
      state.buses.set(keyOf(bus), { ...bus, description: Description });
      return ok({ EventBusArn: bus.arn, Description });
    },
  },
  refuseShape,
);
