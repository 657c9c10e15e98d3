import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import { fromBase64 } from '../bytes/base64';
import { isAllowedText } from '../bytes/text';
import { type Failed, ok, type Success } from '../kernel/outcome';
import {
  type AttributeRules,
  readAttribute,
  readAttributes,
  type StoredAttribute,
  type StoredAttributes,
} from '../messages/message-attributes';
import type { Fields } from '../shape/check-shape';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';
import { readRecord } from './request';

function refuse(message: string): Failed {
  return sqsFail('InvalidParameterValue', message);
}

const rules: AttributeRules = {
  refuse,
  nameCharacters: sqsLimits.messageAttributeNameCharacters,
  typeCharacters: sqsLimits.messageAttributeTypeCharacters,
  names: {
    characters: (name) =>
      `Message attribute name '${name}' is invalid: it can contain A-Z, a-z, 0-9, underscore (_), hyphen (-), and period (.).`,
    periods: (name) =>
      `Message attribute name '${name}' can not start or end with a period or have periods in succession.`,
    reserved: (name) =>
      /^(?:aws|amazon)\./i.test(name)
        ? `Message attribute name can not have a reserved prefix: '${name}'.`
        : undefined,
  },
  countFault(count) {
    const { max } = sqsLimits.messageAttributes;
    if (count <= max) return undefined;
    return refuse(`Number of message attributes [${count}] exceeds the allowed maximum [${max}].`);
  },
  textFault(name, dataType, text) {
    if (text !== undefined && !isAllowedText(text)) {
      return sqsFail(
        'InvalidMessageContents',
        `The message attribute '${name}' contains invalid characters.`,
      );
    }
    if (dataType.startsWith('Number') && !isNumber(text ?? '')) {
      return refuse(`Can't cast the value of message (user) attribute '${name}' to a number.`);
    }
    return undefined;
  },
};

/** MessageAttributes of a send, checked. Source: SQS Developer Guide, sqs-message-metadata. */
export function readMessageAttributes(fields: Fields): Success<StoredAttributes | undefined> | Failed {
  const read = readRecord(fields, 'MessageAttributes');
  if (!read.ok || !read.response) return read as Failed | Success<undefined>;
  return readAttributes(read.response, rules);
}

/** AWSTraceHeader is the only system attribute that a sender may set, and it is a String. */
export function readTraceHeader(fields: Fields): Success<string | undefined> | Failed {
  const read = readRecord(fields, 'MessageSystemAttributes');
  if (!read.ok || !read.response) return read as Failed | Success<undefined>;
  const names = Object.keys(read.response);
  const unknown = names.find((name) => name !== 'AWSTraceHeader');
  if (unknown !== undefined) return refuse(`Message system attribute name '${unknown}' is invalid.`);
  if (names.length === 0) return ok(undefined);
  const attribute = readAttribute('AWSTraceHeader', read.response.AWSTraceHeader, rules);
  if (!attribute.ok) return attribute;
  if (attribute.response.dataType !== 'String') {
    return refuse("Message system attribute 'AWSTraceHeader' must be of type String.");
  }
  return ok(attribute.response.text);
}

/** Up to 38 digits of precision, between -10^128 and +10^126. */
function isNumber(text: string): boolean {
  const match = /^[+-]?(\d*)\.?(\d*)(?:[eE][+-]?\d+)?$/.exec(text);
  if (!match || `${match[1]}${match[2]}` === '') return false;
  const digits = `${match[1]}${match[2]}`.replace(/^0+|0+$/g, '');
  const value = Number(text);
  return digits.length <= 38 && value >= -1e128 && value <= 1e126;
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
