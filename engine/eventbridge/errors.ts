import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** EventBridge's error codes and their HTTP status. Source: the error shapes of AWS's EventBridge model. */
export const eventBridgeErrors = {
  InvalidEventPatternException: { httpStatus: 400 },
  LimitExceededException: { httpStatus: 400 },
  PolicyLengthExceededException: { httpStatus: 400 },
  ResourceAlreadyExistsException: { httpStatus: 400 },
  ResourceNotFoundException: { httpStatus: 400 },
  SerializationException: { httpStatus: 400 },
  ValidationException: { httpStatus: 400 },
} as const;

export type EventBridgeErrorCode = keyof typeof eventBridgeErrors;

export function ebFail(code: EventBridgeErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: eventBridgeErrors[code].httpStatus });
}

export function invalid(message: string): Failed {
  return ebFail('ValidationException', message);
}

export function refuseShape(fault: ShapeFault): Failed {
  const field = `${fault.path.charAt(0).toLowerCase()}${fault.path.slice(1)}`;
  return fault.kind === 'missing'
    ? invalid(
        `1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`,
      )
    : ebFail('SerializationException', `${fault.path} can not be converted to ${fault.wanted}`);
}

export function busNotFound(name: string): Failed {
  return ebFail('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

export function ruleNotFound(name: string, bus: string): Failed {
  return ebFail('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus}.`);
}
