import 'server-only';
import { crc32 } from 'node:zlib';

/**
 * A record of the state file: length and CRC-32 of what follows, then its text in UTF-8. A record that was cut by the end of
 * its process is known by that it ends too early or has another sum.
 */
export const RECORD_HEAD_BYTES = 8;

export function packRecord(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const record = Buffer.allocUnsafe(RECORD_HEAD_BYTES + length);
  record.write(text, RECORD_HEAD_BYTES, 'utf8');
  record.writeUInt32LE(length, 0);
  record.writeUInt32LE(crc32(record.subarray(RECORD_HEAD_BYTES)), 4);
  return record;
}

/** What stands at an offset: a record and where the next begins, the end, or something that is no whole record. */
export type Found = { text: string; next: number } | 'end' | 'torn';

export function readRecord(bytes: Buffer, offset: number): Found {
  const left = bytes.length - offset;
  if (left === 0) return 'end';
  if (left < RECORD_HEAD_BYTES) return 'torn';
  const start = offset + RECORD_HEAD_BYTES;
  const length = bytes.readUInt32LE(offset);
  // No record is empty: where the machine lost power, zeros can stand in for what was not written.
  if (length === 0 || start + length > bytes.length) return 'torn';
  const body = bytes.subarray(start, start + length);
  if (crc32(body) !== bytes.readUInt32LE(offset + 4)) return 'torn';
  return { text: body.toString('utf8'), next: start + length };
}
