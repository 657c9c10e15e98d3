import type { Answer } from './dialect';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';
import { httpTimestamp, isoTimestamp, toSeconds } from './timestamp';
import type { WireResponse } from './wire';
import type { WireService } from './wire-service';
import { escapeXml } from './xml-text';

type Fields = { readonly [field: string]: unknown };

/** A REST answer: members bound to the status, to headers, to the payload, and the rest as a document. */
export function writeRestOutput({ service, operation, response }: Answer): WireResponse {
  const [, output = 'unit', http] = service.operation(operation) ?? [];
  const answer: WireResponse = { status: http?.[2] ?? 200, headers: {}, body: '' };
  const node = shapeOf(service.schema, output);
  if (node.kind !== 'struct') return answer;
  const fields = fieldsOf(response);
  for (const [name, member] of node.members) {
    const value = fields[name] ?? undefined;
    if (value !== undefined) bindHead(answer, service, member, value);
  }
  return { ...answer, ...writeBody(service, output, node, fields, answer.headers) };
}

function fieldsOf(response: unknown): Fields {
  return typeof response === 'object' && response !== null ? (response as Fields) : {};
}

function bindHead(
  answer: WireResponse,
  service: WireService,
  { ref, traits }: MemberNode,
  value: unknown,
): void {
  if (traits.httpResponseCode) answer.status = Number(value);
  else if (traits.httpHeader) {
    const node = shapeOf(service.schema, ref);
    answer.headers[traits.httpHeader.toLowerCase()] = headerText(node, value);
  } else if (traits.httpPrefixHeaders) {
    for (const [name, text] of Object.entries(value as Fields)) {
      answer.headers[`${traits.httpPrefixHeaders}${name}`.toLowerCase()] = clean(String(text));
    }
  }
}

function headerText(node: ShapeNode, value: unknown): string {
  if (Array.isArray(value)) return clean(value.join(', '));
  if (node.kind !== 'simple') return clean(String(value));
  if (node.type === 'timestamp' || node.type === 'http-date') return httpTimestamp(toSeconds(value) ?? 0);
  return node.type === 'date-time' ? isoTimestamp(toSeconds(value) ?? 0) : clean(String(value));
}

/** A header holds no line break and nothing beyond Latin-1: a server would refuse to write it. */
function clean(text: string): string {
  return text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, ' ');
}

function writeBody(
  service: WireService,
  output: string,
  node: ShapeNode & { kind: 'struct' },
  fields: Fields,
  headers: Record<string, string>,
): Partial<WireResponse> {
  const payload = node.members.find(([, { traits }]) => traits.httpPayload);
  if (payload) return writePayload(service, payload, fields[payload[0]] ?? undefined, headers);
  const inBody = node.members.filter(([, member]) => isInBody(member));
  if (inBody.length === 0) return {};
  if (service.schema.protocol === 'restJson1') {
    headers['content-type'] = 'application/json';
    const kept = Object.fromEntries(inBody.map(([name]) => [name, fields[name]]));
    return { body: service.jsonWriters.json(output, kept) };
  }
  const root = node.traits.xmlName ?? output;
  const content = rootText(root, inBody, fields) ?? service.xmlWriters.content(output, fields, isInBody);
  return { body: xmlDocument(service, root, content, headers) };
}

// Assumed from the client: a lone member of the root's own name is the root itself (GetBucketLocation).
function rootText(root: string, inBody: [string, MemberNode][], fields: Fields): string | undefined {
  const isRoot = inBody.length === 1 && inBody[0]?.[0] === root;
  return isRoot ? escapeXml(String(fields[root] ?? '')) : undefined;
}

function writePayload(
  service: WireService,
  [name, { ref, traits }]: [string, MemberNode],
  value: unknown,
  headers: Record<string, string>,
): Partial<WireResponse> {
  const node = shapeOf(service.schema, ref);
  if (node.kind === 'simple') {
    const streamed = node.type === 'stream' ? { streamed: true as const } : {};
    return { body: rawBody(value), ...streamed };
  }
  if (service.schema.protocol === 'restJson1') {
    headers['content-type'] = 'application/json';
    return { body: service.jsonWriters.json(ref, value ?? {}) };
  }
  // Also without a value: S3's clients take a 200 with an empty body for a request that was broken off.
  const root = traits.xmlName ?? (node.kind === 'struct' ? node.traits.xmlName : undefined) ?? (ref || name);
  return { body: xmlDocument(service, root, service.xmlWriters.content(ref, value), headers) };
}

function rawBody(value: unknown): string | Uint8Array {
  if (value instanceof Uint8Array || typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

function isInBody({ traits }: MemberNode): boolean {
  return !(traits.httpHeader || traits.httpPrefixHeaders || traits.httpResponseCode || traits.httpPayload);
}

function xmlDocument(
  { schema }: WireService,
  root: string,
  content: string,
  headers: Record<string, string>,
): string {
  headers['content-type'] = 'application/xml';
  const namespace = schema.xmlNamespace ? ` xmlns="${schema.xmlNamespace}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${content}</${root}>`;
}
