import { fail } from '../kernel/outcome';
import { readJsonBody, refuseJson, replyJson } from './json-protocol';
import { readCaller } from './read-caller';
import { readScope } from './signature-scope';
import type { WireOptions, WireReading, WireRequest, WireResponse } from './wire';
import { WireFault } from './wire-fault';

/**
 * Understands an AWS client's request: which operation of which service, with what request, by whom. What cannot be
 * understood is answered as AWS does. Never throws for anything that a client can send.
 */
export function readWireRequest(request: WireRequest, options: WireOptions): WireReading {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) return readTargeted(request, target, options);
  return { response: unknown(options) };
}

function readTargeted(request: WireRequest, target: string, options: WireOptions): WireReading {
  const dot = target.lastIndexOf('.');
  const service = options.services.target(target.slice(0, dot));
  if (!service) return { response: unknown(options) };
  const name = target.slice(dot + 1);
  const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
  try {
    const operation = service.operation(name);
    if (!operation)
      throw new WireFault('InvalidAction', 'The requested operation is not recognized by the service.');
    return {
      call: {
        service: service.name,
        operation: name,
        request: service.jsonReader(operation)(readJsonBody(request)),
        caller: readCaller(readScope(request.headers.authorization, request.url), options),
      },
      reply: (outcome) => replyJson(service, name, outcome, contentType, options),
    };
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    return { response: refuseJson(service.schema, error.failure, contentType, options.requestId()) };
  }
}

function unknown(options: WireOptions): WireResponse {
  const { error } = fail('UnknownOperationException', '');
  return {
    status: error.httpStatus,
    headers: { 'x-amzn-requestid': options.requestId(), 'content-type': 'application/x-amz-json-1.0' },
    body: '{"__type":"com.amazon.coral.service#UnknownOperationException"}',
  };
}
