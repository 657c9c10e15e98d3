import { fromBase64 } from '../bytes/base64';
import { parseTimestamp } from './timestamp';
import { WireFault } from './wire-fault';

/** Reads a simple value from a text: of a form, an XML element, a header or a query. */
export type ReadText = (text: string) => unknown;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

const READERS: Record<string, ReadText> = {
  number: readNumber,
  bigint: readNumber,
  decimal: readNumber,
  boolean: readBoolean,
  blob: readBlob,
  timestamp: readTime,
  'date-time': readTime,
  'http-date': readTime,
  'epoch-seconds': readTime,
};

export function textReader(type: string): ReadText {
  return READERS[type] ?? ((text) => text);
}

function malformed(text: string, wanted: string): WireFault {
  return new WireFault('MalformedInput', `The value '${text.slice(0, 64)}' is not ${wanted}.`);
}

function readNumber(text: string): number {
  const trimmed = text.trim();
  if (trimmed === 'NaN' || /^-?Infinity$/.test(trimmed)) return Number(trimmed);
  if (!NUMBER.test(trimmed)) throw malformed(text, 'a number');
  return Number(trimmed);
}

function readBoolean(text: string): boolean {
  const lower = text.trim().toLowerCase();
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  throw malformed(text, 'a boolean');
}

function readBlob(text: string): Uint8Array {
  const bytes = fromBase64(text.replace(/\s+/g, ''));
  if (!bytes) throw malformed(text, 'base64');
  return bytes;
}

function readTime(text: string): number {
  const seconds = parseTimestamp(text.trim());
  if (seconds === undefined) throw malformed(text, 'a timestamp');
  return seconds;
}
