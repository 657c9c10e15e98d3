import { fromBase64, toBase64 } from '../bytes/base64';
import { utf8Length } from '../bytes/text';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { snsFail } from './errors';
import { snsLimits } from './limits';

/** A message attribute as plain data: text for String, String.Array and Number, base64 for Binary. */
export type StoredAttribute = { dataType: string; text?: string; base64?: string };
export type StoredAttributes = { [name: string]: StoredAttribute };

function refuse(message: string): Failed {
  return snsFail('ParameterValueInvalid', message);
}

/** MessageAttributes of a publish, checked. Source: SNS Developer Guide, sns-message-attributes. */
export function readMessageAttributes(fields: Fields): Success<StoredAttributes | undefined> | Failed {
  const given = fields.MessageAttributes;
  if (given === undefined || given === null) return ok(undefined);
  if (!isFields(given)) return refuse('The message attributes must be a map.');
  const names = Object.keys(given);
  if (names.length === 0) return ok(undefined);
  const stored: StoredAttributes = {};
  for (const name of names) {
    const attribute = nameFault(name) ?? readAttribute(name, given[name]);
    if (!attribute.ok) return attribute;
    stored[name] = attribute.response;
  }
  return ok(stored);
}

function nameFault(name: string): Failed | undefined {
  const { min, max } = snsLimits.messageAttributeNameCharacters;
  if (name.length < min || name.length > max) {
    return refuse(`Length of message attribute name must be less than ${max} bytes.`);
  }
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) {
    return refuse(
      `Invalid non-alphanumeric character was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.`,
    );
  }
  if (/^\.|\.$|\.\./.test(name)) {
    return refuse(
      'Invalid message attribute name: it must not start or end with a dot, or have dots in succession.',
    );
  }
  // Of the reserved names, those that steer text messages and pushes are taken.
  // What begins with AWS.SNS. is for text messages and push notifications.
  return /^(?:aws\.(?!sns\.)|amazon\.)/i.test(name) && !/^AWS\.(?:SNS\.(?:SMS|MOBILE)|MM\.SMS)\./.test(name)
    ? refuse('Invalid message attribute name: it must not start with AWS. or Amazon., which are reserved.')
    : undefined;
}

function readAttribute(name: string, value: unknown): Success<StoredAttribute> | Failed {
  const attribute = isFields(value) ? value : {};
  const { DataType: dataType } = attribute;
  if (typeof dataType !== 'string' || dataType === '') {
    return refuse(`The message attribute '${name}' must contain non-empty message attribute type.`);
  }
  const kind = /^(Binary|Number|String)(?:\.|$)/.exec(dataType)?.[1];
  if (!kind) {
    return refuse(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const read = kind === 'Binary' ? readBytes(attribute.BinaryValue) : readString(attribute.StringValue);
  if (read) return textFault(name, dataType, read.text) ?? ok({ dataType, ...read });
  return refuse(
    `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${dataType}'.`,
  );
}

function textFault(name: string, dataType: string, text: string | undefined): Failed | undefined {
  if (dataType.startsWith('Number') && !isNumber(text ?? '')) {
    return refuse(`Could not cast message attribute '${name}' value to number.`);
  }
  if (dataType === 'String.Array' && !isArrayOfScalars(text ?? '')) {
    return refuse(
      `The message attribute '${name}' of type String.Array must contain a JSON array of strings, numbers, true, false or null.`,
    );
  }
  return undefined;
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim());
}

/** Source: SNS Developer Guide, sns-message-attributes, "String.Array". */
function isArrayOfScalars(text: string): boolean {
  const values = parsedJson(text);
  return Array.isArray(values) && values.every((one) => one === null || typeof one !== 'object');
}

function readString(value: unknown): { text: string } | undefined {
  return typeof value === 'string' && value !== '' ? { text: value } : undefined;
}

/** Bytes, or base64 of them as the Query protocol carries a blob. */
function readBytes(value: unknown): { base64: string; text?: undefined } | undefined {
  if (value instanceof Uint8Array) return value.length > 0 ? { base64: toBase64(value) } : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  return fromBase64(value) ? { base64: value } : undefined;
}

/** Bytes that the attributes add to the message's size: name, type and value of each. */
export function attributesBytes(attributes: StoredAttributes | undefined): number {
  let bytes = 0;
  for (const name in attributes) {
    const { dataType, text, base64 } = attributes[name] as StoredAttribute;
    bytes += utf8Length(name) + utf8Length(dataType);
    bytes += base64 === undefined ? utf8Length(text ?? '') : (fromBase64(base64)?.length ?? 0);
  }
  return bytes;
}
