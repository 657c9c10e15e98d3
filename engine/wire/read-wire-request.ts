import { fail } from '../kernel/outcome';
import { type Asked, answerWith } from './dialect';
import { askedInJson } from './json-protocol';
import { askedInQuery } from './query-protocol';
import { readCaller } from './read-caller';
import { askedInRest } from './rest-protocol';
import { askedInRpcV2 } from './rpc-v2-protocol';
import { readScope } from './signature-scope';
import { signatureFault } from './verify-signature';
import type { WireCall, WireOptions, WireReading, WireRequest, WireResponse } from './wire';
import { WireFault } from './wire-fault';

/**
 * Understands an AWS client's request: which operation of which service, with what request, by whom. What cannot be
 * understood is answered as AWS does. Never throws for anything that a client can send.
 */
export function readWireRequest(request: WireRequest, options: WireOptions): WireReading {
  let asked: Asked | undefined;
  try {
    asked = recognise(request, options);
    return asked ? understood(asked, request, options) : { response: unrecognised(options) };
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    const response = asked
      ? answerWith(asked, { ok: false, error: error.failure }, options)
      : unrecognised(options, error);
    return { response };
  }
}

function recognise(request: WireRequest, options: WireOptions): Asked | undefined {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) return askedInJson(request, target, options);
  const protocol = request.headers['smithy-protocol'];
  if (protocol !== undefined) return askedInRpcV2(request, protocol, options);
  return askedInQuery(request, options) ?? askedInRest(request, options);
}

function understood(asked: Asked, request: WireRequest, options: WireOptions): WireCall {
  const { service, operation } = asked;
  const forged = signatureFault(request, options, service.manner.keepsObjects ?? false);
  if (forged) throw forged;
  if (!service.operation(operation)) throw asked.dialect.unknown(operation);
  return {
    call: {
      service: service.name,
      operation,
      request: asked.input(),
      caller: readCaller(readScope(request.headers.authorization, request.url), options),
    },
    reply: (outcome) => answerWith(asked, outcome, options),
  };
}

/** A request to no service that there is: a JSON client understands the body, others the status. */
function unrecognised(options: WireOptions, fault?: WireFault): WireResponse {
  const { code, message } = fault?.failure ?? fail('UnknownOperationException', '').error;
  return {
    status: fault ? 400 : 404,
    headers: { 'x-amzn-requestid': options.requestId(), 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, ...(message && { message }) }),
  };
}
