import { type Failed, ok, type Success } from '../kernel/outcome';
import { type AttributeRules, readAttributes, type StoredAttributes } from '../messages/message-attributes';
import { type Fields, isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { snsFail } from './errors';
import { snsLimits } from './limits';

function refuse(message: string): Failed {
  return snsFail('ParameterValueInvalid', message);
}

const rules: AttributeRules = {
  refuse,
  nameCharacters: snsLimits.messageAttributeNameCharacters,
  names: {
    characters: () =>
      'Invalid non-alphanumeric character was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.',
    periods: () =>
      'Invalid message attribute name: it must not start or end with a dot, or have dots in succession.',
    reserved: (name) =>
      isReserved(name)
        ? 'Invalid message attribute name: it must not start with AWS. or Amazon., which are reserved.'
        : undefined,
  },
  textFault(name, dataType, text) {
    if (dataType.startsWith('Number') && !isNumber(text ?? '')) {
      return refuse(`Could not cast message attribute '${name}' value to number.`);
    }
    if (dataType === 'String.Array' && !isArrayOfScalars(text ?? '')) {
      return refuse(
        `The message attribute '${name}' of type String.Array must contain a JSON array of strings, numbers, true, false or null.`,
      );
    }
    return undefined;
  },
};

/** MessageAttributes of a publish, checked. Source: SNS Developer Guide, sns-message-attributes. */
export function readMessageAttributes(fields: Fields): Success<StoredAttributes | undefined> | Failed {
  const given = fields.MessageAttributes;
  if (given === undefined || given === null) return ok(undefined);
  return isFields(given) ? readAttributes(given, rules) : refuse('The message attributes must be a map.');
}

/** Of the reserved names, those that steer text messages and pushes are taken: what begins with AWS.SNS. is for them. */
function isReserved(name: string): boolean {
  return /^(?:aws\.(?!sns\.)|amazon\.)/i.test(name) && !/^AWS\.(?:SNS\.(?:SMS|MOBILE)|MM\.SMS)\./.test(name);
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim());
}

/** Source: SNS Developer Guide, sns-message-attributes, "String.Array". */
function isArrayOfScalars(text: string): boolean {
  const values = parsedJson(text);
  return Array.isArray(values) && values.every((one) => one === null || typeof one !== 'object');
}
