import { decodeUtf8 } from '../bytes/utf8';
import { setField } from './set-field';
import { serializationFault, type WireFault } from './wire-fault';

/** A tagged value. Tag 1 is a moment in seconds. */
export class CborTag {
  constructor(
    readonly tag: number,
    readonly value: unknown,
  ) {}
}

const MAX_DEPTH = 64;
const INDEFINITE = -1;
const BREAK = Symbol('break');

/**
 * Reads one CBOR value: maps as objects, byte strings as bytes, numbers as numbers (64-bit integers lose precision
 * beyond 2^53). Source: RFC 8949. @throws WireFault SerializationException when it is malformed
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const decoder = new Decoder(bytes);
  const value = decoder.value(0);
  if (value === BREAK || !decoder.isAtEnd) throw malformed();
  return value;
}

class Decoder {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw malformed();
    const initial = this.byte();
    const [major, info] = [initial >> 5, initial & 31];
    if (major === 7) return this.simple(info);
    const argument = this.argument(info);
    switch (major) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 2:
        return this.string(argument, major, (part) => part.slice());
      case 3:
        return this.text(argument);
      case 4:
        return this.list(argument, depth);
      case 5:
        return this.map(argument, depth);
      default:
        return new CborTag(argument, this.item(depth));
    }
  }

  private item(depth: number): unknown {
    const value = this.value(depth + 1);
    if (value === BREAK) throw malformed();
    return value;
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw malformed();
    this.at += 1;
    return byte;
  }

  private argument(info: number): number {
    if (info < 24) return info;
    if (info === 31) return INDEFINITE;
    if (info > 27) throw malformed();
    return this.fixed(1 << (info - 24), (at, size) => this.unsigned(at, size));
  }

  private unsigned(at: number, size: number): number {
    if (size === 1) return this.view.getUint8(at);
    if (size === 2) return this.view.getUint16(at);
    return size === 4 ? this.view.getUint32(at) : Number(this.view.getBigUint64(at));
  }

  private fixed(size: number, read: (at: number, size: number) => number): number {
    const { at } = this;
    if (at + size > this.bytes.length) throw malformed();
    this.at += size;
    return read(at, size);
  }

  private simple(info: number): unknown {
    switch (info) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
      case 23:
        return null;
      case 25:
        return halfFloat(this.fixed(2, (at) => this.view.getUint16(at)));
      case 26:
        return this.fixed(4, (at) => this.view.getFloat32(at));
      case 27:
        return this.fixed(8, (at) => this.view.getFloat64(at));
      case 31:
        return BREAK;
      default:
        throw malformed();
    }
  }

  private take(length: number): Uint8Array {
    const end = this.at + length;
    if (length < 0 || end > this.bytes.length) throw malformed();
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }

  private text(length: number): string {
    const text = decodeUtf8(this.string(length, 3, (part) => part));
    if (text === undefined) throw malformed();
    return text;
  }

  /** A byte or text string; one of unknown length consists of strings of its own kind. */
  private string(length: number, major: number, finish: (part: Uint8Array) => Uint8Array): Uint8Array {
    if (length !== INDEFINITE) return finish(this.take(length));
    const parts: number[] = [];
    for (let initial = this.byte(); initial !== 255; initial = this.byte()) {
      if (initial >> 5 !== major || (initial & 31) === 31) throw malformed();
      for (const byte of this.take(this.argument(initial & 31))) parts.push(byte);
    }
    return Uint8Array.from(parts);
  }

  private list(length: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let index = 0; index !== length; index += 1) {
      const item = this.value(depth + 1);
      if (item === BREAK) {
        if (length === INDEFINITE) break;
        throw malformed();
      }
      items.push(item);
    }
    return items;
  }

  private map(length: number, depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (let index = 0; index !== length; index += 1) {
      const key = this.value(depth + 1);
      if (key === BREAK && length === INDEFINITE) break;
      if (typeof key !== 'string') throw malformed();
      setField(fields, key, this.item(depth));
    }
    return fields;
  }
}

function halfFloat(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1024 + fraction);
}

function malformed(): WireFault {
  return serializationFault('');
}
