import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import { fromBase64, toBase64 } from '../bytes/base64';
import { isAllowedText, utf8Length } from '../bytes/text';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';
import { readRecord } from './request';

/** A message attribute as plain data: text for String and Number, base64 for Binary. */
export type StoredAttribute = { dataType: string; text?: string; base64?: string };
export type StoredAttributes = { [name: string]: StoredAttribute };

function refuse(message: string): Failed {
  return sqsFail('InvalidParameterValue', message);
}

/** MessageAttributes of a send, checked. Source: SQS Developer Guide, sqs-message-metadata. */
export function readMessageAttributes(fields: Fields): Success<StoredAttributes | undefined> | Failed {
  const read = readRecord(fields, 'MessageAttributes');
  if (!read.ok || !read.response) return read as Failed | Success<undefined>;
  const names = Object.keys(read.response);
  if (names.length === 0) return ok(undefined);
  const { max } = sqsLimits.messageAttributes;
  if (names.length > max) {
    return refuse(`Number of message attributes [${names.length}] exceeds the allowed maximum [${max}].`);
  }
  const stored: StoredAttributes = {};
  for (const name of names) {
    const attribute = nameFault(name) ?? readAttribute(name, read.response[name]);
    if (!attribute.ok) return attribute;
    stored[name] = attribute.response;
  }
  return ok(stored);
}

/** AWSTraceHeader is the only system attribute that a sender may set, and it is a String. */
export function readTraceHeader(fields: Fields): Success<string | undefined> | Failed {
  const read = readRecord(fields, 'MessageSystemAttributes');
  if (!read.ok || !read.response) return read as Failed | Success<undefined>;
  const names = Object.keys(read.response);
  const unknown = names.find((name) => name !== 'AWSTraceHeader');
  if (unknown !== undefined) return refuse(`Message system attribute name '${unknown}' is invalid.`);
  if (names.length === 0) return ok(undefined);
  const attribute = readAttribute('AWSTraceHeader', read.response.AWSTraceHeader);
  if (!attribute.ok) return attribute;
  if (attribute.response.dataType !== 'String') {
    return refuse("Message system attribute 'AWSTraceHeader' must be of type String.");
  }
  return ok(attribute.response.text);
}

function nameFault(name: string): Failed | undefined {
  const { min, max } = sqsLimits.messageAttributeNameCharacters;
  if (name.length < min || name.length > max) {
    return refuse(`Length of message attribute name must be less than ${max} bytes.`);
  }
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) {
    return refuse(
      `Message attribute name '${name}' is invalid: it can contain A-Z, a-z, 0-9, underscore (_), hyphen (-), and period (.).`,
    );
  }
  if (/^\.|\.$|\.\./.test(name)) {
    return refuse(
      `Message attribute name '${name}' can not start or end with a period or have periods in succession.`,
    );
  }
  if (/^(?:aws|amazon)\./i.test(name)) {
    return refuse(`Message attribute name can not have a reserved prefix: '${name}'.`);
  }
  return undefined;
}

function readAttribute(name: string, value: unknown): Success<StoredAttribute> | Failed {
  const attribute = isFields(value) ? value : {};
  const { DataType: dataType } = attribute;
  if (typeof dataType !== 'string' || dataType === '') {
    return refuse(`The message attribute '${name}' must contain non-empty message attribute type.`);
  }
  const kind = kindOf(dataType);
  if (!kind) {
    return refuse(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const read = kind === 'Binary' ? readBytes(attribute.BinaryValue) : readString(attribute.StringValue);
  if (read) return textFault(name, kind, read.text) ?? ok({ dataType, ...read });
  return refuse(
    `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${dataType}'.`,
  );
}

/** The type before a custom suffix such as `Number.int`. */
function kindOf(dataType: string): string | undefined {
  if (dataType.length > sqsLimits.messageAttributeTypeCharacters.max) return undefined;
  return /^(Binary|Number|String)(?:\.|$)/.exec(dataType)?.[1];
}

function textFault(name: string, kind: string, text: string | undefined): Failed | undefined {
  if (text !== undefined && !isAllowedText(text)) {
    return sqsFail('InvalidMessageContents', `The message attribute '${name}' contains invalid characters.`);
  }
  if (kind === 'Number' && !isNumber(text ?? '')) {
    return refuse(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
  return undefined;
}

/** Up to 38 digits of precision, between -10^128 and +10^126. */
function isNumber(text: string): boolean {
  const match = /^[+-]?(\d*)\.?(\d*)(?:[eE][+-]?\d+)?$/.exec(text);
  if (!match || `${match[1]}${match[2]}` === '') return false;
  const digits = `${match[1]}${match[2]}`.replace(/^0+|0+$/g, '');
  const value = Number(text);
  return digits.length <= 38 && value >= -1e128 && value <= 1e126;
}

function readString(value: unknown): { text: string } | undefined {
  return typeof value === 'string' && value !== '' ? { text: value } : undefined;
}

/** Bytes, or base64 of them as the JSON protocol carries a blob. */
function readBytes(value: unknown): { base64: string; text?: undefined } | undefined {
  if (value instanceof Uint8Array) return value.length > 0 ? { base64: toBase64(value) } : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  return fromBase64(value) ? { base64: value } : undefined;
}

/** Bytes that the attributes add to the message's size: name, type and value of each. */
export function attributesBytes(attributes: StoredAttributes | undefined): number {
  let bytes = 0;
  for (const [name, { dataType, text, base64 }] of Object.entries(attributes ?? {})) {
    bytes += utf8Length(name) + utf8Length(dataType);
    bytes += base64 === undefined ? utf8Length(text ?? '') : (fromBase64(base64)?.length ?? 0);
  }
  return bytes;
}

/** The attributes that a receive asked for: `All` or `.*`, a name, or a prefix such as `order.*`. */
export function chosenAttributes(
  stored: StoredAttributes | undefined,
  names: readonly string[],
): StoredAttributes | undefined {
  if (!stored || names.length === 0) return undefined;
  const chosen = Object.entries(stored).filter(([name]) => names.some((pattern) => isAsked(pattern, name)));
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}

function isAsked(pattern: string, name: string): boolean {
  if (pattern === 'All' || pattern === '.*') return true;
  return pattern.endsWith('.*')
    ? name.startsWith(pattern.slice(0, -1)) || name === pattern.slice(0, -2)
    : pattern === name;
}

export function toMessageAttributeValue({ dataType, text, base64 }: StoredAttribute): MessageAttributeValue {
  if (base64 === undefined) return { StringValue: text, DataType: dataType };
  return { BinaryValue: fromBase64(base64), DataType: dataType };
}
