import { encodeUtf8 } from '../bytes/utf8';
import { CborTag } from './cbor-decode';

/** CBOR of a value: what `decodeCbor` reads; fields that are undefined are left out. Source: RFC 8949. */
export function encodeCbor(value: unknown): Uint8Array {
  const writer = new Writer();
  writer.value(value);
  return writer.finish();
}

class Writer {
  private bytes = new Uint8Array(256);
  private at = 0;

  finish(): Uint8Array {
    return this.bytes.slice(0, this.at);
  }

  value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.text(value);
        break;
      case 'number':
        this.number(value);
        break;
      case 'boolean':
        this.push(value ? 0xf5 : 0xf4);
        break;
      default:
        this.structure(value);
    }
  }

  private structure(value: unknown): void {
    if (value instanceof Uint8Array) this.string(2, value);
    else if (Array.isArray(value)) this.list(value);
    else if (value instanceof CborTag) this.tag(value);
    else if (typeof value === 'object' && value !== null) this.map(value);
    else this.push(0xf6);
  }

  private text(text: string): void {
    this.string(3, encodeUtf8(text));
  }

  private string(major: number, bytes: Uint8Array): void {
    this.head(major, bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  private number(value: number): void {
    if (Number.isSafeInteger(value)) {
      if (value >= 0) this.head(0, value);
      else this.head(1, -1 - value);
      return;
    }
    this.push(0xfb);
    this.fixed(8, (view, at) => view.setFloat64(at, value));
  }

  private list(items: unknown[]): void {
    this.head(4, items.length);
    for (const item of items) this.value(item);
  }

  private map(fields: object): void {
    const entries = Object.entries(fields).filter(([, field]) => field !== undefined);
    this.head(5, entries.length);
    for (const [name, field] of entries) {
      this.text(name);
      this.value(field);
    }
  }

  private tag({ tag, value }: CborTag): void {
    this.head(6, tag);
    this.value(value);
  }

  private head(major: number, argument: number): void {
    const type = major << 5;
    if (argument < 24) this.push(type | argument);
    else if (argument < 0x100) this.sized(type | 24, 1, (view, at) => view.setUint8(at, argument));
    else if (argument < 0x10000) this.sized(type | 25, 2, (view, at) => view.setUint16(at, argument));
    else if (argument < 0x100000000) this.sized(type | 26, 4, (view, at) => view.setUint32(at, argument));
    else this.sized(type | 27, 8, (view, at) => view.setBigUint64(at, BigInt(argument)));
  }

  private sized(initial: number, size: number, write: (view: DataView, at: number) => void): void {
    this.push(initial);
    this.fixed(size, write);
  }

  private fixed(size: number, write: (view: DataView, at: number) => void): void {
    this.reserve(size);
    write(new DataView(this.bytes.buffer), this.at);
    this.at += size;
  }

  private push(byte: number): void {
    this.reserve(1);
    this.bytes[this.at] = byte;
    this.at += 1;
  }

  private reserve(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + size));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
