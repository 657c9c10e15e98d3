import { decodeUtf8 } from '../bytes/utf8';
import { parseJson } from './json-protocol';
import type { RestParts } from './rest-router';
import { textReader } from './scalar-text';
import { setField } from './set-field';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';
import { serializationFault, WireFault } from './wire-fault';
import type { WireService } from './wire-service';
import { parseXml, type XmlElement } from './xml-parse';

/** Where a REST request's members come from. */
export interface RestSource {
  parts: RestParts;
  labels: Map<string, string>;
  /** Decoded of any chunking. */
  body: Uint8Array;
}

type Fields = Record<string, unknown>;

/**
 * The input of a REST operation: labels of the path, query, headers, and a body that is one member's payload or holds
 * what is bound to nothing else. @throws WireFault when something cannot be read
 */
export function readRestInput(service: WireService, operation: string, source: RestSource): Fields {
  const input = service.operation(operation)?.[0] ?? 'unit';
  const node = shapeOf(service.schema, input);
  if (node.kind !== 'struct') return {};
  const fields = readBody(service, input, node, source.body);
  for (const [name, member] of node.members) {
    const value = readBound(service, name, member, source);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function readBound(service: WireService, name: string, member: MemberNode, source: RestSource): unknown {
  const { traits } = member;
  const { query, headers } = source.parts;
  const node = shapeOf(service.schema, member.ref);
  if (traits.httpLabel) return one(node, source.labels.get(name));
  if (traits.httpHeader) return readHeader(node, headers[traits.httpHeader.toLowerCase()]);
  if (traits.httpPrefixHeaders) return prefixed(headers, traits.httpPrefixHeaders.toLowerCase());
  if (traits.httpQuery) return readQuery(node, query, traits.httpQuery);
  return traits.httpQueryParams ? otherParameters(query) : undefined;
}

function one(node: ShapeNode, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return node.kind === 'simple' ? textReader(node.type)(text) : text;
}

function readHeader(node: ShapeNode, text: string | undefined): unknown {
  if (text === undefined || node.kind !== 'list') return one(node, text);
  return text.split(',').map((part) => part.trim());
}

function readQuery(node: ShapeNode, query: [string, string][], name: string): unknown {
  const values = query.filter(([key]) => key === name).map(([, value]) => value);
  if (node.kind === 'list') return values.length === 0 ? undefined : values;
  return one(node, values[0]);
}

function prefixed(headers: RestParts['headers'], prefix: string): Fields | undefined {
  const found: Fields = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(prefix)) setField(found, name.slice(prefix.length), value);
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function otherParameters(query: [string, string][]): Fields {
  const found: Fields = {};
  for (const [name, value] of query) setField(found, name, value);
  return found;
}

function readBody(
  service: WireService,
  input: string,
  node: ShapeNode & { kind: 'struct' },
  body: Uint8Array,
): Fields {
  const payload = node.members.find(([, { traits }]) => traits.httpPayload);
  if (payload) {
    const value = readPayload(service, payload, body);
    return value === undefined ? {} : { [payload[0]]: value };
  }
  if (body.length === 0 || node.members.every(([, { traits }]) => isBound(traits))) return {};
  if (service.schema.protocol === 'restXml') return readXml(service, input, body) as Fields;
  return service.readJsonShape(input, parseJson(body)) as Fields;
}

function isBound(traits: MemberNode['traits']): boolean {
  return Boolean(
    traits.httpLabel ||
      traits.httpHeader ||
      traits.httpPrefixHeaders ||
      traits.httpQuery ||
      traits.httpQueryParams,
  );
}

function readPayload(service: WireService, [name, member]: [string, MemberNode], body: Uint8Array): unknown {
  const node = shapeOf(service.schema, member.ref);
  if (node.kind === 'simple') return readSimplePayload(node.type, body);
  if (body.length === 0) return undefined;
  if (service.schema.protocol === 'restJson1') return service.readJsonShape(member.ref, parseJson(body));
  const root = member.traits.xmlName ?? nameOf(node, member.ref);
  return readXml(service, member.ref, body, [root, name]);
}

function readSimplePayload(type: string, body: Uint8Array): unknown {
  if (type === 'blob' || type === 'stream') return body;
  return body.length === 0 ? undefined : textOf(body);
}

function nameOf(node: ShapeNode, ref: string): string {
  return (node.kind === 'struct' ? node.traits.xmlName : undefined) ?? ref;
}

function readXml(service: WireService, ref: string, body: Uint8Array, roots?: string[]): unknown {
  const root: XmlElement = parseXml(textOf(body));
  if (roots && !roots.includes(root.name)) {
    throw new WireFault(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  return service.readXmlShape(ref, root);
}

function textOf(body: Uint8Array): string {
  const text = decodeUtf8(body);
  if (text === undefined) throw serializationFault('The request body is not valid UTF-8.');
  return text;
}
