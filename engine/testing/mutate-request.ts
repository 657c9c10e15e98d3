import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';
import type { Chance } from '../kernel/chance';
import type { WireRequest } from '../wire/wire';

type Mutation = (request: WireRequest, chance: Chance) => WireRequest;

const pick = <Item>(items: readonly Item[], chance: Chance): Item =>
  items[chance.below(items.length)] as Item;

const ODD_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'null',
  '%',
  '%zz',
  '%00',
  '%c3%28',
  '../..',
  '__proto__',
  'constructor',
  '\u0000',
  'é😀',
  '\ud800',
  '&#x0;',
  '&lol;',
  '<!DOCTYPE a [<!ENTITY a "&a;">]>',
  '[[[[[[',
  '{"a":',
  'x'.repeat(5000),
  'a.'.repeat(3000),
  '['.repeat(20_000),
  '<a>'.repeat(2000),
];

const ODD_VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'é',
  [],
  [null],
  [[[]]],
  {},
  { a: { b: [] } },
  JSON.parse('{"__proto__":{"a":1}}'),
];

const ODD_HEADERS: [string, string][] = [
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'application/x-amz-json-1.1'],
  ['content-type', 'application/cbor'],
  ['content-type', '\u0000'],
  ['content-encoding', 'aws-chunked'],
  ['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
  ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
  ['x-amz-target', 'AmazonSQS.SendMessage'],
  ['x-amz-target', 'AmazonSQS.constructor'],
  ['x-amz-target', 'AWSEvents.PutEvents'],
  ['x-amz-target', '...'],
  ['smithy-protocol', 'rpc-v2-cbor'],
  ['smithy-protocol', 'rpc-v2-json'],
  ['authorization', 'AWS4-HMAC-SHA256 Credential=, SignedHeaders=, Signature='],
  ['authorization', 'Bearer x'],
  ['host', 'b.s3.amazonaws.com'],
  ['host', ''],
  ['content-md5', 'x'],
  ['x-amz-checksum-crc32', 'x'],
  ['x-amz-date', 'never'],
];

const ODD_URLS = [
  '',
  '/',
  '//',
  '?',
  '/?Action=ListQueues',
  '/123456789012/orders?Action=SendMessage&MessageBody=x',
  '/service/GraniteServiceVersion20100801/operation/PutMetricData',
  '/service/AmazonSQS/operation/SendMessage',
  '/2015-03-31/functions/%/invocations',
  '/b/k?tagging&x-id=GetObjectTagging&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a%2Fb%2Fc%2Fs3%2Faws4_request',
  '/%ff/%',
  `/${'a/'.repeat(500)}`,
];

const mutations: Mutation[] = [
  (request, chance) => ({ ...request, body: flipped(request.body, chance) }),
  (request, chance) => ({ ...request, body: cut(request.body, chance) }),
  (request, chance) => ({ ...request, body: spliced(request.body, chance) }),
  (request, chance) => ({ ...request, body: inText(request.body, chance) }),
  (request, chance) => ({ ...request, body: inJson(request.body, chance) }),
  (request, chance) => ({ ...request, body: inForm(request.body, chance) }),
  (request, chance) => ({
    ...request,
    headers: { ...request.headers, ...Object.fromEntries([pick(ODD_HEADERS, chance)]) },
  }),
  dropHeader,
  changeHeader,
  (request, chance) => ({ ...request, url: pick(ODD_URLS, chance) }),
  (request, chance) => ({ ...request, url: oddly(request.url, chance) }),
  (request, chance) => ({
    ...request,
    method: pick(['GET', 'PUT', 'POST', 'HEAD', 'DELETE', 'PATCH', '', 'get'], chance),
  }),
];

/** A request with a few things wrong, in bytes, JSON, form, headers or address. */
export function mutateRequest(request: WireRequest, chance: Chance): WireRequest {
  let changed = request;
  for (let count = 1 + chance.below(3); count > 0; count -= 1)
    changed = pick(mutations, chance)(changed, chance);
  return changed;
}

function flipped(body: Uint8Array, chance: Chance): Uint8Array {
  const copy = body.slice();
  if (copy.length > 0) copy[chance.below(copy.length)] = chance.below(256);
  return copy;
}

function cut(body: Uint8Array, chance: Chance): Uint8Array {
  return body.slice(chance.hit(0.5) ? chance.below(body.length + 1) : 0, chance.below(body.length + 1));
}

/** Repeats, drops or swaps a part. */
function spliced(body: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = [chance.below(body.length + 1), chance.below(body.length + 1)];
  const parts = [
    body.subarray(0, from),
    body.subarray(to),
    body.subarray(Math.min(from, to), Math.max(from, to)),
  ];
  return Uint8Array.from(parts.slice(0, 2 + chance.below(2)).flatMap((part) => [...part]));
}

function inText(body: Uint8Array, chance: Chance): Uint8Array {
  return encodeUtf8(oddly(decodeUtf8(body) ?? '', chance));
}

function oddly(text: string, chance: Chance): string {
  const [from, length] = [chance.below(text.length + 1), chance.below(8)];
  return text.slice(0, from) + pick(ODD_TEXTS, chance) + text.slice(from + length);
}

function inJson(body: Uint8Array, chance: Chance): Uint8Array {
  try {
    return encodeUtf8(JSON.stringify(withOddNode(JSON.parse(decodeUtf8(body) ?? ''), chance)) ?? '');
  } catch {
    return inForm(body, chance);
  }
}

/** The value with one node, anywhere in it, replaced. */
function withOddNode(value: unknown, chance: Chance): unknown {
  const isInner = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isInner || chance.hit(0.3)) return pick(ODD_VALUES, chance);
  const key = pick(Object.keys(value), chance);
  const inner = withOddNode((value as Record<string, unknown>)[key], chance);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

function inForm(body: Uint8Array, chance: Chance): Uint8Array {
  const pairs = (decodeUtf8(body) ?? '').split('&');
  const at = chance.below(pairs.length);
  const changes = [
    () => pairs.splice(at, 1),
    () => pairs.push(pick(pairs, chance)),
    () => pairs.splice(at, 1, (pairs[at] ?? '').replace(/\d+/, String(chance.word()))),
    () => pairs.splice(at, 1, (pairs[at] ?? '').replace('=', `.${pick(ODD_TEXTS, chance)}=`)),
    () => pairs.splice(at, 1, `${(pairs[at] ?? '').split('=')[0]}=${pick(ODD_TEXTS, chance)}`),
  ];
  pick(changes, chance)();
  return encodeUtf8(pairs.join('&'));
}

function dropHeader(request: WireRequest, chance: Chance): WireRequest {
  const names = Object.keys(request.headers);
  const gone = names[chance.below(names.length || 1)];
  return {
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== gone)),
  };
}

function changeHeader(request: WireRequest, chance: Chance): WireRequest {
  const names = Object.keys(request.headers);
  const name = names[chance.below(names.length || 1)];
  if (name === undefined) return request;
  return { ...request, headers: { ...request.headers, [name]: oddly(request.headers[name] ?? '', chance) } };
}
