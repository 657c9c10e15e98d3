import { fromBase64, toBase64 } from '../bytes/base64';
import { utf8Length } from '../bytes/text';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';

/** A message attribute as plain data: text for String, String.Array and Number, base64 for Binary. */
export type StoredAttribute = { dataType: string; text?: string; base64?: string };
export type StoredAttributes = { [name: string]: StoredAttribute };

/** What a service demands of message attributes beyond what SQS and SNS have in common, and how it says so. */
export interface AttributeRules {
  /** The refusal of an attribute, with the service's code. */
  refuse(message: string): Failed;
  nameCharacters: { min: number; max: number };
  /** The longest data type; left out, any length will do. */
  typeCharacters?: { max: number };
  /** How a name's faults are worded. */
  names: {
    characters(name: string): string;
    periods(name: string): string;
    /** undefined when the name is not reserved */
    reserved(name: string): string | undefined;
  };
  countFault?(count: number): Failed | undefined;
  /** @param text undefined for a Binary */
  textFault(name: string, dataType: string, text: string | undefined): Failed | undefined;
}

/**
 * Attributes of a message that is sent or published, checked; undefined for none at all.
 * Sources: SQS Developer Guide, sqs-message-metadata; SNS Developer Guide, sns-message-attributes.
 */
export function readAttributes(
  given: Fields,
  rules: AttributeRules,
): Success<StoredAttributes | undefined> | Failed {
  const names = Object.keys(given);
  if (names.length === 0) return ok(undefined);
  const fault = rules.countFault?.(names.length);
  if (fault) return fault;
  const stored: StoredAttributes = {};
  for (const name of names) {
    const attribute = nameFault(name, rules) ?? readAttribute(name, given[name], rules);
    if (!attribute.ok) return attribute;
    stored[name] = attribute.response;
  }
  return ok(stored);
}

function nameFault(name: string, { nameCharacters, names, refuse }: AttributeRules): Failed | undefined {
  const { min, max } = nameCharacters;
  if (name.length < min || name.length > max) {
    return refuse(`Length of message attribute name must be less than ${max} bytes.`);
  }
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) return refuse(names.characters(name));
  if (/^\.|\.$|\.\./.test(name)) return refuse(names.periods(name));
  const reserved = names.reserved(name);
  return reserved === undefined ? undefined : refuse(reserved);
}

/** One attribute, whose name is not looked at. */
export function readAttribute(
  name: string,
  value: unknown,
  rules: AttributeRules,
): Success<StoredAttribute> | Failed {
  const { refuse } = rules;
  const attribute = isFields(value) ? value : {};
  const { DataType: dataType } = attribute;
  if (typeof dataType !== 'string' || dataType === '') {
    return refuse(`The message attribute '${name}' must contain non-empty message attribute type.`);
  }
  const kind = kindOf(dataType, rules);
  if (!kind) {
    return refuse(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const read = kind === 'Binary' ? readBytes(attribute.BinaryValue) : readString(attribute.StringValue);
  if (read) return rules.textFault(name, dataType, read.text) ?? ok({ dataType, ...read });
  return refuse(
    `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${dataType}'.`,
  );
}

/** The type before a custom suffix such as `Number.int`. */
function kindOf(dataType: string, { typeCharacters }: AttributeRules): string | undefined {
  if (typeCharacters && dataType.length > typeCharacters.max) return undefined;
  return /^(Binary|Number|String)(?:\.|$)/.exec(dataType)?.[1];
}

function readString(value: unknown): { text: string } | undefined {
  return typeof value === 'string' && value !== '' ? { text: value } : undefined;
}

/** Bytes, or base64 of them as the JSON and Query protocols carry a blob. */
function readBytes(value: unknown): { base64: string; text?: undefined } | undefined {
  if (value instanceof Uint8Array) return value.length > 0 ? { base64: toBase64(value) } : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  return fromBase64(value) ? { base64: value } : undefined;
}

/** Bytes that the attributes add to the message's size: name, type and value of each. */
export function attributesBytes(attributes: StoredAttributes | undefined): number {
  let bytes = 0;
  for (const name in attributes) {
    if (!Object.hasOwn(attributes, name)) continue;
    const { dataType, text, base64 } = attributes[name] as StoredAttribute;
    bytes += utf8Length(name) + utf8Length(dataType);
    bytes += base64 === undefined ? utf8Length(text ?? '') : (fromBase64(base64)?.length ?? 0);
  }
  return bytes;
}
