import type { Failure, Outcome } from '../kernel/outcome';
import { rewriteUrls } from './queue-urls';
import type { ServiceSchema } from './schema';
import { decodeUtf8 } from './utf8';
import type { WireOptions, WireRequest, WireResponse } from './wire';
import { serializationFault } from './wire-fault';
import type { WireService } from './wire-service';

/** AWS JSON 1.0 and 1.1: the operation in `X-Amz-Target`, the request in the body. */
export function readJsonBody(request: WireRequest): unknown {
  if (request.body.length === 0) return {};
  const text = decodeUtf8(request.body);
  if (text === undefined) throw serializationFault('');
  try {
    return JSON.parse(text);
  } catch {
    // AWS says no more than that: a parser's own words differ between runtimes.
    throw serializationFault('');
  }
}

export function replyJson(
  service: WireService,
  operation: string,
  outcome: Outcome<unknown>,
  contentType: string,
  options: WireOptions,
): WireResponse {
  const requestId = options.requestId();
  if (!outcome.ok) return refuseJson(service.schema, outcome.error, contentType, requestId);
  const output = service.operation(operation)?.[1] ?? 'unit';
  const body =
    output === 'unit'
      ? ''
      : service.writers.text(output, rewriteUrls(service.name, operation, outcome.response, options.origin));
  return { status: 200, headers: { 'x-amzn-requestid': requestId, 'content-type': contentType }, body };
}

const CORAL = 'com.amazon.coral.service#';
// Errors of AWS's framework, which no service's model lists; JSON clients see these names.
const FRAMEWORK_TYPES: Record<string, string> = {
  InvalidParameterValue: 'InvalidParameterValueException',
  MissingParameter: 'MissingRequiredParameterException',
  AccessDenied: 'AccessDeniedException',
  InvalidAction: 'UnknownOperationException',
};

export function refuseJson(
  schema: ServiceSchema,
  error: Failure,
  contentType: string,
  requestId: string,
): WireResponse {
  const headers: Record<string, string> = { 'x-amzn-requestid': requestId, 'content-type': contentType };
  if (schema.queryCompatible) {
    const queryCode =
      (Object.hasOwn(schema.errors, error.code) && schema.errors[error.code]?.[1]) || error.code;
    headers['x-amzn-query-error'] = `${queryCode};${error.senderFault ? 'Sender' : 'Receiver'}`;
  }
  const members = error.message === '' ? {} : { message: error.message };
  return {
    status: error.httpStatus,
    headers,
    body: JSON.stringify({ __type: errorType(schema, error.code), ...members }),
  };
}

function errorType(schema: ServiceSchema, code: string): string {
  if (Object.hasOwn(schema.errors, code)) {
    return schema.protocol === 'awsJson1_1' ? code : `${schema.namespace}#${code}`;
  }
  return CORAL + (Object.hasOwn(FRAMEWORK_TYPES, code) ? FRAMEWORK_TYPES[code] : code);
}
