import { decodeAwsChunked } from './aws-chunked';
import { checkBody } from './body-checksum';
import type { Answer, Asked, Dialect, Refusal } from './dialect';
import { parseForm } from './form';
import type { RestAddress } from './manner';
import { readRestInput } from './rest-input';
import { writeRestOutput } from './rest-output';
import { type RestMatch, type RestParts, segmentsOf } from './rest-router';
import { readScope } from './signature-scope';
import type { WireOptions, WireRequest, WireResponse } from './wire';
import { WireFault } from './wire-fault';
import type { WireService } from './wire-service';
import { element } from './xml-text';

/**
 * REST: method and path name the operation. Some services answer in JSON, some in XML; a request that names none goes to
 * the first that claims it. @throws WireFault when the query is broken
 */
export function askedInRest(request: WireRequest, options: WireOptions): Asked | undefined {
  const service = serviceOf(request, options);
  if (!service) return undefined;
  const [path = '/', query = ''] = request.url.split('?', 2);
  const { headers, method } = request;
  const address = service.manner.rest?.address?.(headers.host ?? '', path, hostOf(options.origin));
  const segments = address ? keySegments(address.key) : segmentsOf(path);
  const parts: RestParts = { method, segments, query: parseForm(query), headers };
  const match = matchOf(service, parts, address);
  return {
    service,
    operation: match?.operation ?? '',
    dialect: dialectOf(service, method),
    input: () => inputOf(service, parts, match, address, request.body),
  };
}

function serviceOf({ url, headers }: WireRequest, { services }: WireOptions): WireService | undefined {
  const signed = services.signed(readScope(headers.authorization, url).service);
  if (signed) return signed.router ? signed : undefined;
  return services.claiming(({ rest }) => rest?.claims(url, headers.host ?? '') ?? false);
}

function dialectOf(service: WireService, method: string): Dialect {
  if (service.schema.protocol === 'restJson1') return restJson;
  return method === 'HEAD' ? bodiless : restXml;
}

/** A key may end in a slash or hold two in a row, so every part of it counts. */
function keySegments(key: string): string[] {
  return key === '' ? [] : key.split('/');
}

function hostOf(origin: string | undefined): string | undefined {
  return origin?.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
}

function matchOf(
  service: WireService,
  parts: RestParts,
  address: RestAddress | undefined,
): RestMatch | undefined {
  // Without a resource there is only the list of them, which has the same path as a resource's own operations.
  if (address && address.resource === undefined) {
    const isList = parts.method === 'GET' && parts.segments.length === 0;
    return isList ? { operation: address.listing, labels: new Map() } : undefined;
  }
  return service.router?.match(parts);
}

function inputOf(
  service: WireService,
  parts: RestParts,
  match: RestMatch | undefined,
  address: RestAddress | undefined,
  raw: Uint8Array,
): unknown {
  const { headers } = parts;
  const isChunked =
    headers['content-encoding']?.includes('aws-chunked') ||
    headers['x-amz-content-sha256']?.startsWith('STREAMING-');
  const { body, trailers } = isChunked ? decodeAwsChunked(raw) : { body: raw, trailers: {} };
  checkBody(body, { ...headers, ...trailers });
  const labels = new Map(match?.labels);
  if (address?.resource !== undefined) labels.set(address.label, address.resource);
  return readRestInput(service, match?.operation ?? '', { parts, labels, body });
}

const restJson: Dialect = {
  unknown: () =>
    new WireFault(
      'UnknownOperationException',
      'The requested operation is not recognized by the service.',
      404,
    ),
  succeed(answer: Answer): WireResponse {
    const written = writeRestOutput(answer);
    return { ...written, headers: { 'x-amzn-requestid': answer.requestId, ...written.headers } };
  },
  refuse({ error, requestId }: Refusal): WireResponse {
    return {
      status: error.httpStatus,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.code,
      },
      body: JSON.stringify({ Type: error.senderFault ? 'User' : 'Service', Message: error.message }),
    };
  },
};

const restXml: Dialect = {
  unknown: () =>
    new WireFault('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405),
  succeed(answer: Answer): WireResponse {
    const written = writeRestOutput(answer);
    return { ...written, headers: { 'x-amz-request-id': answer.requestId, ...written.headers } };
  },
  refuse({ error, requestId }: Refusal): WireResponse {
    const content = [
      element('Code', error.code),
      element('Message', error.message),
      element('RequestId', requestId),
      element('HostId', requestId),
    ].join('');
    return {
      status: error.httpStatus,
      headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${content}</Error>`,
    };
  },
};

/** An answer to HEAD has no body, also when it refuses. */
const bodiless: Dialect = {
  unknown: restXml.unknown,
  succeed: (answer) => ({ ...restXml.succeed(answer), body: '' }),
  refuse: (refusal) => ({ ...restXml.refuse(refusal), body: '' }),
};
