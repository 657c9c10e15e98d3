import type { Failure } from '../kernel/outcome';
import type { ServiceSchema } from './schema';
import { WireFault } from './wire-fault';
import type { WireService } from './wire-service';

const CORAL = 'com.amazon.coral.service#';
// Errors of AWS's framework, which no service's model lists; JSON clients see these names.
const FRAMEWORK_TYPES: Record<string, string> = {
  InvalidParameterValue: 'InvalidParameterValueException',
  MissingParameter: 'MissingRequiredParameterException',
  AccessDenied: 'AccessDeniedException',
  InvalidAction: 'UnknownOperationException',
  InvalidClientTokenId: 'UnrecognizedClientException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  IncompleteSignature: 'IncompleteSignatureException',
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
  ExpiredToken: 'ExpiredTokenException',
};

/** What an RPC protocol's error consists of, in JSON or CBOR. */
export function errorBody(schema: ServiceSchema, { code, message }: Failure): Record<string, string> {
  const __type = errorType(schema, code);
  return message === '' ? { __type } : { __type, message };
}

function errorType(schema: ServiceSchema, code: string): string {
  if (Object.hasOwn(schema.errors, code)) {
    return schema.protocol === 'awsJson1_1' ? code : `${schema.namespace}#${code}`;
  }
  return CORAL + (Object.hasOwn(FRAMEWORK_TYPES, code) ? FRAMEWORK_TYPES[code] : code);
}

/** Clients of services that once spoke Query are told Query's code in a header. */
export function addQueryError(headers: Record<string, string>, service: WireService, error: Failure): void {
  if (!service.schema.queryCompatible) return;
  headers['x-amzn-query-error'] =
    `${service.queryCode(error.code)};${error.senderFault ? 'Sender' : 'Receiver'}`;
}

export function unknownRpcOperation(): WireFault {
  return new WireFault('InvalidAction', 'The requested operation is not recognized by the service.');
}
