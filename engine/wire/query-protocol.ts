import { decodeUtf8 } from '../bytes/utf8';
import type { Answer, Asked, Dialect, Refusal } from './dialect';
import { formTree, parseForm } from './form';
import type { ServiceSchema } from './schema';
import { readScope } from './signature-scope';
import type { WireOptions, WireRequest, WireResponse } from './wire';
import { WireFault } from './wire-fault';
import type { WireService } from './wire-service';
import { element } from './xml-text';

/**
 * Query: the operation in `Action`, the request in parameters of a form or of a URL, the answer in XML. SNS, IAM and
 * STS speak it, older clients of SQS and CloudWatch too, and anyone who opens a queue's URL with `?Action=…`.
 * @throws WireFault when the form is broken
 */
export function askedInQuery(request: WireRequest, options: WireOptions): Asked | undefined {
  const [path = '/', query = ''] = splitOnce(request.url, '?');
  const pairs = [...parseForm(query), ...parseForm(formText(request))];
  const parameters = new Map(pairs);
  const operation = parameters.get('Action');
  const service = serviceOf(request, parameters, path, options);
  const said = service?.manner.query?.atPath(path, options.origin);
  if (!service || (operation === undefined && !said)) return undefined;
  return {
    service,
    operation: operation ?? '',
    dialect: queryDialect,
    input() {
      checkVersion(service.schema, parameters.get('Version'));
      const input = service.readForm(operation ?? '', formTree(pairs)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(said ?? {})) input[name] ??= value;
      return input;
    },
  };
}

function formText(request: WireRequest): string {
  if (!(request.headers['content-type'] ?? '').includes('x-www-form-urlencoded')) return '';
  const text = decodeUtf8(request.body);
  if (text === undefined) throw new WireFault('MalformedInput', 'The request body is not valid UTF-8.');
  return text.trim();
}

function serviceOf(
  request: WireRequest,
  parameters: Map<string, string>,
  path: string,
  { services }: WireOptions,
): WireService | undefined {
  const byVersion = services.version(parameters.get('Version') ?? '');
  if (byVersion) return byVersion;
  const signed = services.signed(readScope(request.headers.authorization, request.url).service);
  if (signed?.speaksQuery) return signed;
  return services.claiming(({ query }) => query?.atPath(path, undefined) !== undefined);
}

function checkVersion(schema: ServiceSchema, version: string | undefined): void {
  if (version === undefined || version === schema.version) return;
  const name = schema.service.toUpperCase();
  throw new WireFault(
    'NoSuchVersion',
    `The requested version ( ${version.slice(0, 32)} ) of service Amazon${name} does not exist`,
  );
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const queryDialect: Dialect = {
  unknown(operation) {
    if (operation === '')
      return new WireFault('MissingAction', 'The request must contain the parameter Action.');
    const shown = /^\w{1,64}$/.test(operation) ? operation : 'of the request';
    return new WireFault('InvalidAction', `The action ${shown} is not valid for this endpoint.`);
  },
  succeed({ service, operation, response, requestId }: Answer): WireResponse {
    const output = service.operation(operation)?.[1] ?? 'unit';
    const content = output === 'unit' ? '' : service.xmlWriters.content(output, response);
    const result = output === 'unit' ? '' : `<${operation}Result>${content}</${operation}Result>`;
    const metadata = `<ResponseMetadata>${element('RequestId', requestId)}</ResponseMetadata>`;
    const root = `${operation}Response`;
    return xml(
      200,
      requestId,
      `<${root} xmlns="${namespace(service.schema)}">${result}${metadata}</${root}>`,
    );
  },
  refuse({ service, error, requestId }: Refusal): WireResponse {
    const { texts = {}, errorEnd = '' } = service.manner.query ?? {};
    const text = (Object.hasOwn(texts, error.message) && texts[error.message]) || error.message;
    const content = [
      element('Type', error.senderFault ? 'Sender' : 'Receiver'),
      element('Code', service.queryCode(error.code)),
      element('Message', text),
      errorEnd,
    ].join('');
    const body = `<ErrorResponse xmlns="${namespace(service.schema)}"><Error>${content}</Error>${element('RequestId', requestId)}</ErrorResponse>`;
    return xml(error.httpStatus, requestId, body);
  },
};

/** SQS's client names no XML namespace any more, since it speaks JSON; older ones expect this. */
function namespace({ xmlNamespace, version }: ServiceSchema): string {
  return xmlNamespace ?? `http://queue.amazonaws.com/doc/${version}/`;
}

function xml(status: number, requestId: string, content: string): WireResponse {
  return {
    status,
    headers: { 'x-amzn-requestid': requestId, 'content-type': 'text/xml' },
    body: `<?xml version="1.0"?>${content}`,
  };
}
