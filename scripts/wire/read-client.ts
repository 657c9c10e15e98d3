import type { ErrorSchema, Member, OperationSchema, ServiceSchema, Shape } from '@/engine/wire/schema';

/**
 * Reads the runtime schemas that an AWS SDK client exports. Each is an array that begins with its kind; types that
 * need no shape of their own are numbers; a member with traits is `[type, traits]`.
 * Source: `@smithy/core/schema` in the clients' own dependencies.
 */
export interface ClientModule {
  [name: string]: unknown;
}

type RawShape = [kind: number, namespace: string, name: string, traits: unknown, ...rest: unknown[]];

const SIMPLE: Record<number, string> = {
  0: 'string',
  1: 'number',
  2: 'boolean',
  4: 'timestamp',
  5: 'date-time',
  6: 'http-date',
  7: 'epoch-seconds',
  15: 'document',
  17: 'bigint',
  19: 'decimal',
  21: 'blob',
  42: 'stream',
};
const LIST = 64;
const MAP = 128;
const BIT_TRAITS = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
];
const KEPT_TRAITS = new Set([
  'xmlName',
  'xmlNamespace',
  'sparse',
  'xmlFlattened',
  'xmlAttribute',
  'jsonName',
  'httpLabel',
  'httpHeader',
  'httpPrefixHeaders',
  'httpQuery',
  'httpQueryParams',
  'httpPayload',
  'httpResponseCode',
  'idempotencyToken',
]);

/** Every shape, operation and error of a client; shapes that nothing exported refers to are left out. */
export class ClientReader {
  readonly shapes: Record<string, Shape> = {};
  private readonly names = new Map<unknown, string>();

  read(client: ClientModule): Pick<ServiceSchema, 'operations' | 'errors' | 'shapes'> {
    const operations: Record<string, OperationSchema> = {};
    const errors: Record<string, ErrorSchema> = {};
    for (const value of Object.values(client)) {
      if (!isRawShape(value)) continue;
      if (value[0] === 9) operations[value[2]] = this.operation(value);
      if (value[0] === -3 && !value[1].startsWith('smithy.ts.sdk')) errors[value[2]] = this.error(value);
    }
    return { operations: sorted(operations), errors: sorted(errors), shapes: sorted(this.shapes) };
  }

  private operation([, , , traits, input, output]: RawShape): OperationSchema {
    const { http } = allTraits(traits);
    const [request, answer] = [this.ref(input), this.ref(output)];
    return http ? [request, answer, http as [string, string, number]] : [request, answer];
  }

  private error(raw: RawShape): ErrorSchema {
    const traits = allTraits(raw[3]);
    const [queryCode, queryStatus] = (traits.awsQueryError as [string, number] | undefined) ?? [];
    const status = (traits.httpError as number | undefined) ?? queryStatus;
    const members = this.members(raw);
    for (const name of ['message', 'Message']) delete members[name];
    const httpStatus = status ?? (traits.error === 'server' ? 500 : 400);
    if (Object.keys(members).length > 0) return [httpStatus, queryCode ?? raw[2], members];
    return queryCode && queryCode !== raw[2] ? [httpStatus, queryCode] : [httpStatus];
  }

  private members(raw: RawShape): Record<string, Member> {
    const [names, types] = raw.slice(4) as [string[], unknown[]];
    return Object.fromEntries(names.map((name, index) => [name, this.member(types[index])]));
  }

  private member(raw: unknown): Member {
    const [type, traits] = Array.isArray(raw) && raw.length === 2 ? raw : [raw, 0];
    const own = ownTraits(type);
    const kept = keptTraits({ ...own, ...allTraits(traits) });
    const ref = this.ref(type);
    return Object.keys(kept).length > 0 ? [ref, kept] : ref;
  }

  private ref(raw: unknown): string {
    const type = deref(raw);
    if (typeof type === 'number') return simple(type);
    if (typeof type === 'string') return type;
    if (!isRawShape(type)) throw new TypeError(`Unknown schema: ${JSON.stringify(type)}`);
    // A simple type with a name and traits of its own.
    if (type[0] === 0) return this.ref(type[4]);
    const known = this.names.get(type);
    if (known) return known;
    const name = type[2];
    if (Object.hasOwn(this.shapes, name)) throw new TypeError(`Two shapes are called ${name}.`);
    this.names.set(type, name);
    this.shapes[name] = ['list', 'string'];
    this.shapes[name] = this.shape(type);
    return name;
  }

  private shape(raw: RawShape): Shape {
    const traits = keptTraits(allTraits(raw[3]));
    const tail = Object.keys(traits).length > 0 ? ([traits] as const) : ([] as const);
    if (raw[0] === 1) return ['list', this.member(raw[4]), ...tail];
    if (raw[0] === 2) return ['map', this.member(raw[4]), this.member(raw[5]), ...tail];
    const required = Number(raw[6] ?? 0);
    const structTail = required > 0 ? ([{ ...traits, required }] as const) : tail;
    return [raw[0] === 4 ? 'union' : 'struct', this.members(raw), ...structTail];
  }
}

function isRawShape(value: unknown): value is RawShape {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[2] === 'string';
}

function deref(raw: unknown): unknown {
  return typeof raw === 'function' ? raw() : raw;
}

function simple(type: number): string {
  const base = SIMPLE[type & 63];
  if (base === undefined) throw new TypeError(`Unknown simple type ${type}`);
  return `${base}${type & MAP ? '{}' : type & LIST ? '[]' : ''}`;
}

function ownTraits(type: unknown): Record<string, unknown> {
  const shape = deref(type);
  return isRawShape(shape) && shape[0] === 0 ? allTraits(shape[3]) : {};
}

function allTraits(raw: unknown): Record<string, unknown> {
  if (typeof raw === 'object' && raw !== null) return raw as Record<string, unknown>;
  const bits = Number(raw ?? 0);
  return Object.fromEntries(BIT_TRAITS.filter((_, bit) => (bits >> bit) & 1).map((name) => [name, 1]));
}

function keptTraits(traits: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(traits).filter(([name]) => KEPT_TRAITS.has(name)));
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
