import { decodeCbor } from './cbor-decode';
import { encodeCbor } from './cbor-encode';
import type { Answer, Asked, Dialect, Refusal } from './dialect';
import { parseJson } from './json-protocol';
import { addQueryError, errorBody, unknownRpcOperation } from './rpc-error';
import type { WireOptions, WireRequest, WireResponse } from './wire';

/**
 * Smithy RPC v2: `POST /service/NAME/operation/NAME`, in CBOR (what current boto3 sends to CloudWatch) or JSON.
 * Source: smithy.io, smithy-rpc-v2.
 */
export function askedInRpcV2(
  request: WireRequest,
  protocol: string,
  options: WireOptions,
): Asked | undefined {
  const [, target = '', operation = ''] = /\/service\/([^/?]+)\/operation\/([^/?]+)$/.exec(request.url) ?? [];
  const service = options.services.target(target);
  if (!service) return undefined;
  if (protocol === 'rpc-v2-json') {
    const input = () => service.readJson(operation, parseJson(request.body));
    return { service, operation, dialect: jsonDialect, input };
  }
  const input = () => service.readCbor(operation, request.body.length === 0 ? {} : decodeCbor(request.body));
  return { service, operation, dialect: cborDialect, input };
}

const cborDialect: Dialect = {
  unknown: unknownRpcOperation,
  succeed({ service, operation, response, requestId }: Answer): WireResponse {
    const output = service.operation(operation)?.[1] ?? 'unit';
    const body = output === 'unit' ? '' : service.cborWriters.cbor(output, response);
    return { status: 200, headers: head('cbor', requestId), body };
  },
  refuse({ service, error, requestId }: Refusal): WireResponse {
    const headers = head('cbor', requestId);
    addQueryError(headers, service, error);
    return { status: error.httpStatus, headers, body: encodeCbor(errorBody(service.schema, error)) };
  },
};

const jsonDialect: Dialect = {
  unknown: unknownRpcOperation,
  succeed({ service, operation, response, requestId }: Answer): WireResponse {
    const output = service.operation(operation)?.[1] ?? 'unit';
    const body = output === 'unit' ? '{}' : service.jsonWriters.json(output, response);
    return { status: 200, headers: head('json', requestId), body };
  },
  refuse({ service, error, requestId }: Refusal): WireResponse {
    const headers = head('json', requestId);
    addQueryError(headers, service, error);
    return { status: error.httpStatus, headers, body: JSON.stringify(errorBody(service.schema, error)) };
  },
};

function head(format: 'cbor' | 'json', requestId: string): Record<string, string> {
  return {
    'smithy-protocol': `rpc-v2-${format}`,
    'content-type': `application/${format}`,
    'x-amzn-requestid': requestId,
  };
}
