import { type Failure, fail } from '../kernel/outcome';

/**
 * A request that cannot be read. Thrown by the readers, which are nested deeply, and caught in one place,
 * `readWireRequest`, which answers with it in the request's own protocol.
 */
export class WireFault extends Error {
  readonly failure: Failure;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.failure = fail(code, message, { httpStatus }).error;
  }
}

export function serializationFault(message: string): WireFault {
  return new WireFault('SerializationException', message);
}

/** A value of the wrong type, in the words of AWS's deserialiser. */
export function wrongType(value: unknown, wanted: string): WireFault {
  return serializationFault(`${tokenOf(value)} can not be converted to ${wanted}`);
}

function tokenOf(value: unknown): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (typeof value === 'object') return 'START_OBJECT';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof value === 'number' ? 'NUMBER_VALUE' : 'STRING_VALUE';
}
