import { fromBase64, toBase64 } from '../bytes/base64';
import { CborTag } from './cbor-decode';
import { encodeCbor } from './cbor-encode';
import type { ServiceSchema, ShapeRef } from './schema';
import { type ShapeNode, shapeOf } from './shape-node';
import { toSeconds } from './timestamp';

/** Turns the SDK's form of a value into what JSON or CBOR holds. */
type ValueWrite = (value: unknown) => unknown;

type Fields = { [field: string]: unknown };

const TO_JSON: Record<string, ValueWrite> = {
  blob: writeBlob,
  stream: writeBlob,
  timestamp: (value) => toSeconds(value),
  'epoch-seconds': (value) => toSeconds(value),
  'date-time': (value) => toSeconds(value),
  'http-date': (value) => toSeconds(value),
};

const TO_CBOR: Record<string, ValueWrite> = {
  blob: writeBytes,
  stream: writeBytes,
  timestamp: writeMoment,
  'epoch-seconds': writeMoment,
  'date-time': writeMoment,
  'http-date': writeMoment,
};

/**
 * Writers of a service's shapes, made once per shape. Most answers can be written as they are: a shape without blobs and
 * timestamps has no writer, and in others only the way to those is walked.
 */
export class ValueWriters {
  private readonly made = new Map<ShapeRef, ValueWrite | undefined>();

  private readonly simple: Record<string, ValueWrite>;

  constructor(
    private readonly schema: ServiceSchema,
    format: 'json' | 'cbor',
  ) {
    this.simple = format === 'json' ? TO_JSON : TO_CBOR;
  }

  /** @returns JSON text */
  json(ref: ShapeRef, value: unknown): string {
    return JSON.stringify(this.written(ref, value)) ?? '{}';
  }

  cbor(ref: ShapeRef, value: unknown): Uint8Array {
    return encodeCbor(this.written(ref, value) ?? {});
  }

  private written(ref: ShapeRef, value: unknown): unknown {
    const write = this.of(ref);
    return write ? write(value) : value;
  }

  private of(ref: ShapeRef): ValueWrite | undefined {
    if (this.made.has(ref)) return this.made.get(ref);
    // While a shape is being made, one that contains itself asks again at run time.
    this.made.set(ref, (value) => this.of(ref)?.(value) ?? value);
    const made = this.make(shapeOf(this.schema, ref));
    this.made.set(ref, made);
    return made;
  }

  private make(node: ShapeNode): ValueWrite | undefined {
    switch (node.kind) {
      case 'simple':
        return this.simple[node.type];
      case 'list': {
        const write = this.of(node.member.ref);
        return write && ((value) => (Array.isArray(value) ? value.map(write) : value));
      }
      case 'map': {
        const write = this.of(node.value.ref);
        return write && ((value) => writeMap(value, write));
      }
      default: {
        const writes = node.members.flatMap(([name, { ref }]): [string, ValueWrite][] => {
          const write = this.of(ref);
          return write ? [[name, write]] : [];
        });
        return writes.length === 0 ? undefined : (value) => writeStruct(value, writes);
      }
    }
  }
}

/** Copies only what holds something to write: most messages have no attributes. */
function writeStruct(value: unknown, writes: [string, ValueWrite][]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  let copy: Fields | undefined;
  for (const [name, write] of writes) {
    const field = fields[name];
    if (field === undefined || field === null) continue;
    copy ??= { ...fields };
    copy[name] = write(field);
  }
  return copy ?? value;
}

function writeMap(value: unknown, write: ValueWrite): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Fields).map(([name, field]) => [
      name,
      field === undefined ? field : write(field),
    ]),
  );
}

/** A text is base64 already: blobs are kept so where they must be plain data. */
function writeBlob(value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64(value) : value;
}

function writeBytes(value: unknown): unknown {
  return typeof value === 'string' ? (fromBase64(value) ?? value) : value;
}

function writeMoment(value: unknown): CborTag {
  return new CborTag(1, toSeconds(value) ?? 0);
}
