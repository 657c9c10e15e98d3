import { decodeUtf8 } from '../bytes/utf8';
import type { Answer, Asked, Dialect, Refusal } from './dialect';
import { addQueryError, errorBody, unknownRpcOperation } from './rpc-error';
import type { WireOptions, WireRequest, WireResponse } from './wire';
import { serializationFault } from './wire-fault';

/** AWS JSON 1.0 and 1.1: the operation in `X-Amz-Target`, the request in the body. */
export function askedInJson(request: WireRequest, target: string, options: WireOptions): Asked | undefined {
  const dot = target.lastIndexOf('.');
  const service = options.services.target(target.slice(0, dot));
  if (!service) return undefined;
  const operation = target.slice(dot + 1);
  return {
    service,
    operation,
    dialect: request.headers['content-type']?.includes('json-1.1') ? json11 : json10,
    input: () => service.readJson(operation, parseJson(request.body)),
  };
}

/** @throws WireFault with AWS's words, which are none: a parser's own differ between runtimes */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  const text = decodeUtf8(body);
  if (text === undefined) throw serializationFault('');
  try {
    return JSON.parse(text);
  } catch {
    throw serializationFault('');
  }
}

const json10 = jsonDialect('application/x-amz-json-1.0');
const json11 = jsonDialect('application/x-amz-json-1.1');

function jsonDialect(contentType: string): Dialect {
  const head = (requestId: string): Record<string, string> => ({
    'x-amzn-requestid': requestId,
    'content-type': contentType,
  });
  return {
    unknown: unknownRpcOperation,
    succeed({ service, operation, response, requestId }: Answer): WireResponse {
      const output = service.operation(operation)?.[1] ?? 'unit';
      const body = output === 'unit' ? '' : service.jsonWriters.json(output, response);
      return { status: 200, headers: head(requestId), body };
    },
    refuse({ service, error, requestId }: Refusal): WireResponse {
      const headers = head(requestId);
      addQueryError(headers, service, error);
      return { status: error.httpStatus, headers, body: JSON.stringify(errorBody(service.schema, error)) };
    },
  };
}
