import { fromBase64 } from '../bytes/base64';
import { CborTag } from './cbor-decode';
import type { ServiceSchema, ShapeRef } from './schema';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';
import { parseTimestamp } from './timestamp';
import { serializationFault, wrongType } from './wire-fault';

/** Turns a parsed JSON or CBOR value into the SDK's form of a shape. @throws WireFault for a value of the wrong type */
export type ValueRead = (value: unknown) => unknown;

type Fields = { [field: string]: unknown };

const FROM_JSON: Record<string, ValueRead> = {
  string: (value) => (typeof value === 'string' ? value : fault(value, 'a String')),
  number: readNumber,
  bigint: readNumber,
  decimal: readNumber,
  boolean: (value) => (typeof value === 'boolean' ? value : fault(value, 'a Boolean')),
  blob: readBlob,
  stream: readBlob,
  timestamp: readTime,
  'date-time': readTime,
  'http-date': readTime,
  'epoch-seconds': readTime,
};

/** CBOR has bytes and moments of its own. */
const FROM_CBOR: Record<string, ValueRead> = {
  ...FROM_JSON,
  blob: readBytes,
  stream: readBytes,
  timestamp: readMoment,
  'date-time': readMoment,
  'http-date': readMoment,
  'epoch-seconds': readMoment,
};

/**
 * Readers of a service's shapes, made once per shape. Fields that the shape does not have are left out, as AWS
 * ignores them; `null` counts as absent.
 */
export class ValueReaders {
  private readonly made = new Map<ShapeRef, ValueRead>();

  private readonly simple: Record<string, ValueRead>;

  constructor(
    private readonly schema: ServiceSchema,
    format: 'json' | 'cbor',
  ) {
    this.simple = format === 'json' ? FROM_JSON : FROM_CBOR;
  }

  of(ref: ShapeRef): ValueRead {
    const known = this.made.get(ref);
    if (known) return known;
    // A shape may contain itself: whoever asks meanwhile gets the reader that will have been made.
    this.made.set(ref, (value) => made(value));
    const made = this.make(shapeOf(this.schema, ref));
    this.made.set(ref, made);
    return made;
  }

  private make(node: ShapeNode): ValueRead {
    switch (node.kind) {
      case 'simple':
        return this.simple[node.type] ?? ((value) => value);
      case 'list':
        return listReader(this.of(node.member.ref), node.sparse);
      case 'map':
        return mapReader(this.of(node.value.ref), node.sparse);
      default:
        return structReader(this.members(node.members));
    }
  }

  private members(members: [string, MemberNode][]): Map<string, { name: string; read: ValueRead }> {
    return new Map(
      members.map(([name, { ref, traits }]) => [traits.jsonName ?? name, { name, read: this.of(ref) }]),
    );
  }
}

function structReader(members: Map<string, { name: string; read: ValueRead }>): ValueRead {
  return (value) => {
    if (!isObject(value)) throw notExpected(value, 'structure');
    const result: Fields = {};
    for (const key in value) {
      const member = members.get(key);
      const field = value[key];
      if (member && field !== null) result[member.name] = member.read(field);
    }
    return result;
  };
}

function listReader(read: ValueRead, sparse: boolean): ValueRead {
  return (value) => {
    if (!Array.isArray(value)) throw notExpected(value, 'list');
    if (sparse) return value.map((item) => (item === null ? null : read(item)));
    return value.filter((item) => item !== null).map(read);
  };
}

/** Changes the parsed object in place: a key such as `__proto__` is its own property there and stays one. */
function mapReader(read: ValueRead, sparse: boolean): ValueRead {
  function readEntry(map: Fields, key: string): void {
    const item = map[key];
    if (item !== null) map[key] = read(item);
    else if (!sparse) delete map[key];
  }
  return (value) => {
    if (!isObject(value)) throw notExpected(value, 'map');
    for (const key of Object.keys(value)) readEntry(value, key);
    return value;
  };
}

function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  throw wrongType(value, 'an Integer');
}

function readBlob(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? fromBase64(value) : undefined;
  if (!bytes) throw typeof value === 'string' ? serializationFault('') : wrongType(value, 'a Blob');
  return bytes;
}

function readTime(value: unknown): number {
  const seconds = typeof value === 'string' ? parseTimestamp(value) : value;
  if (typeof seconds === 'number' && Number.isFinite(seconds)) return seconds;
  throw wrongType(value, 'a Timestamp');
}

function readBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw wrongType(value, 'a Blob');
}

function readMoment(value: unknown): number {
  return readTime(value instanceof CborTag && value.tag === 1 ? value.value : value);
}

function isObject(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

function fault(value: unknown, wanted: string): never {
  throw wrongType(value, wanted);
}

// Texts of AWS's JSON deserialiser; for a scalar where a structure belongs it says no more than that.
function notExpected(value: unknown, wanted: 'structure' | 'list' | 'map'): Error {
  if (Array.isArray(value)) return serializationFault('Start of list found where not expected');
  if (typeof value === 'object' && value !== null) {
    return serializationFault('Start of structure or map found where not expected');
  }
  return serializationFault(`Expected ${wanted} or null`);
}
