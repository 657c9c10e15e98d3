import { describe, expect, test } from 'vitest';
import { fail, ok } from '../kernel/outcome';
import { type AttributeRules, attributesBytes, readAttribute, readAttributes } from './message-attributes';

const refuse = (message: string) => fail('Refused', message);
const rules: AttributeRules = {
  refuse,
  nameCharacters: { min: 1, max: 10 },
  names: {
    characters: (name) => `${name} has wrong characters`,
    periods: (name) => `${name} has wrong periods`,
    reserved: (name) => (name === 'mine' ? 'mine is mine' : undefined),
  },
  textFault: (name, dataType, text) => (text === 'bad' ? refuse(`${name} is a bad ${dataType}`) : undefined),
};
const text = { DataType: 'String', StringValue: 'v' };
const stored = { dataType: 'String', text: 'v' };

describe('attributes', () => {
  test('of any type are read as plain data, custom types too', () => {
    const given = {
      a: text,
      'b.c': { DataType: 'Number.int', StringValue: '7' },
      d: { DataType: 'Binary.png', BinaryValue: Uint8Array.of(0, 255) },
      e: { DataType: 'Binary', BinaryValue: 'AP8=' },
    };
    expect(readAttributes(given, rules)).toEqual(
      ok({
        a: stored,
        'b.c': { dataType: 'Number.int', text: '7' },
        d: { dataType: 'Binary.png', base64: 'AP8=' },
        e: { dataType: 'Binary', base64: 'AP8=' },
      }),
    );
  });

  test('are undefined when there are none', () => {
    expect(readAttributes({}, rules)).toEqual(ok(undefined));
  });

  test('are refused by the first fault', () => {
    expect(readAttributes({ a: text, mine: text, 'b c': text }, rules)).toEqual(refuse('mine is mine'));
  });

  test('are counted before they are looked at, where a service counts them', () => {
    const counting = {
      ...rules,
      countFault: (count: number) => (count > 1 ? refuse(`${count}`) : undefined),
    };
    expect(readAttributes({ mine: text, a: text }, counting)).toEqual(refuse('2'));
    expect(readAttributes({ a: text }, counting)).toEqual(ok({ a: stored }));
  });
});

describe('a name', () => {
  test.each([
    ['', 'Length of message attribute name must be less than 10 bytes.'],
    ['elevenchars', 'Length of message attribute name must be less than 10 bytes.'],
    ['a b', 'a b has wrong characters'],
    ['ä', 'ä has wrong characters'],
    ['.a', '.a has wrong periods'],
    ['a.', 'a. has wrong periods'],
    ['a..b', 'a..b has wrong periods'],
    ['mine', 'mine is mine'],
  ])('%j is refused', (name, message) => {
    expect(readAttributes({ [name]: text }, rules)).toEqual(refuse(message));
  });
});

describe('an attribute', () => {
  const noType = "The message attribute 'a' must contain non-empty message attribute type.";
  const wrongType =
    "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.";
  const noValue = (type: string) =>
    `The message attribute 'a' must contain non-empty message attribute value for message attribute type '${type}'.`;

  test.each([
    ['that is a text', 'v', noType],
    ['without a type', { StringValue: 'v' }, noType],
    ['with an empty type', { DataType: '', StringValue: 'v' }, noType],
    ['of a type that is no text', { DataType: 1, StringValue: 'v' }, noType],
    ['of an unknown type', { DataType: 'Date', StringValue: 'v' }, wrongType],
    ['of a type that only begins like one', { DataType: 'Stringy', StringValue: 'v' }, wrongType],
    ['without a text', { DataType: 'String' }, noValue('String')],
    ['with an empty text', { DataType: 'Number.int', StringValue: '' }, noValue('Number.int')],
    ['without bytes', { DataType: 'Binary', BinaryValue: new Uint8Array() }, noValue('Binary')],
    ['whose bytes are no base64', { DataType: 'Binary', BinaryValue: '***' }, noValue('Binary')],
    ['of bytes with a text', { DataType: 'Binary', StringValue: 'v' }, noValue('Binary')],
    ['that its service refuses', { DataType: 'String', StringValue: 'bad' }, 'a is a bad String'],
  ])('%s is refused', (_what, value, message) => {
    expect(readAttribute('a', value, rules)).toEqual(refuse(message));
  });

  test('may have a long type, unless its service says how long', () => {
    const long = { DataType: `String.${'x'.repeat(300)}`, StringValue: 'v' };
    expect(readAttribute('a', long, rules).ok).toBe(true);
    expect(readAttribute('a', long, { ...rules, typeCharacters: { max: 256 } })).toEqual(refuse(wrongType));
  });
});

test('an attribute weighs as much as its name, its type and its value, in bytes', () => {
  expect(attributesBytes(undefined)).toBe(0);
  expect(attributesBytes({ ab: { dataType: 'String', text: 'ä' } })).toBe(2 + 6 + 2);
  expect(attributesBytes({ a: stored, b: { dataType: 'Binary', base64: 'AP8=' } })).toBe(
    1 + 6 + 1 + 1 + 6 + 2,
  );
});
