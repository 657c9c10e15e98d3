import { describe, expect, test } from 'vitest';
import type { StoredAttributes } from '../../messages/message-attributes';
import { type FilterScope, heldBack, readFilterPolicy } from './filter-policy';
import { FilterSubject } from './filter-subject';

function fault(policy: unknown, scope: FilterScope = 'MessageAttributes'): string | undefined {
  const read = readFilterPolicy(typeof policy === 'string' ? policy : JSON.stringify(policy), scope);
  return read.ok ? undefined : read.reason;
}

function why(
  policy: unknown,
  scope: FilterScope,
  message: { body?: string; attributes?: StoredAttributes },
): string | undefined {
  const read = readFilterPolicy(JSON.stringify(policy), scope);
  if (!read.ok || !read.filter) throw new Error(read.ok ? 'no filter' : read.reason);
  return heldBack(read.filter, new FilterSubject(message.body ?? 'hello', message.attributes));
}

const passesAttributes = (policy: unknown, attributes: StoredAttributes) =>
  why(policy, 'MessageAttributes', { attributes }) === undefined;
const passesBody = (policy: unknown, body: unknown) =>
  why(policy, 'MessageBody', { body: JSON.stringify(body) }) === undefined;

const text = (value: string) => ({ dataType: 'String', text: value });
const number = (value: string) => ({ dataType: 'Number', text: value });
const list = (...values: unknown[]) => ({ dataType: 'String.Array', text: JSON.stringify(values) });

describe('a policy is refused in AWS words (wire case 8)', () => {
  test.each([
    ['not json', 'FilterPolicy: failed to parse JSON'],
    ['', 'FilterPolicy: failed to parse JSON'],
    ['[]', 'FilterPolicy: Filter is not an object'],
    [{ a: 'x' }, 'FilterPolicy: "a" must be an object or an array'],
    [{ a: [] }, 'FilterPolicy: Empty arrays are not allowed'],
    [{ a: [{ like: 'x' }] }, 'FilterPolicy: Unrecognized match type like'],
    [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'FilterPolicy: Only one key allowed in match expression'],
    [{ a: [1.5e9] }, 'FilterPolicy: Value must be between -1000000000 and 1000000000, inclusive'],
    [
      { a: [1], b: [1], c: [1], d: [1], e: [1], f: [1] },
      'FilterPolicy: Filter policy can not have more than 5 keys',
    ],
    [
      { a: { b: ['x'] } },
      'FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy',
    ],
    [
      { $or: [{ a: ['x'] }, { b: { c: ['x'] } }] },
      'FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy',
    ],
    [{ a: [{ prefix: 'x'.repeat(262_144) }] }, 'FilterPolicy: Filter policy is too large'],
  ])('%j', (policy, reason) => {
    expect(fault(policy)).toBe(reason);
  });
});

describe('limits (behaviours 57 and 58)', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
  const tooComplex = 'FilterPolicy: Filter policy is too complex';

  test('the values of all keys multiplied are at most 150', () => {
    expect(fault({ a: values(15), b: values(10) })).toBeUndefined();
    expect(fault({ a: values(151) })).toBe(tooComplex);
    expect(fault({ a: values(16), b: values(10) })).toBe(tooComplex);
  });

  test('the depth of a nested key is a factor: the example of the guide has 216 combinations', () => {
    const example = { key_a: { key_b: { key_c: values(4) } }, key_d: { key_e: values(3) }, key_f: values(3) };
    expect(fault(example, 'MessageBody')).toBe(tooComplex);
    expect(fault({ ...example, key_f: values(2) }, 'MessageBody')).toBeUndefined();
  });

  test('of nested keys only the outermost count to the five', () => {
    const nested = { a: { b: ['x'], c: ['x'], d: ['x'], e: ['x'], f: ['x'], g: ['x'] } };
    expect(fault(nested, 'MessageBody')).toBeUndefined();
  });

  test('keys and combinations inside $or count too', () => {
    const alternatives = {
      $or: [
        { a: ['x'], b: ['x'], c: ['x'] },
        { d: ['x'], e: ['x'] },
      ],
    };
    expect(fault(alternatives)).toBeUndefined();
    expect(fault({ ...alternatives, f: ['x'] })).toBe(
      'FilterPolicy: Filter policy can not have more than 5 keys',
    );
    expect(fault({ $or: [{ a: values(100) }, { b: values(50) }] })).toBeUndefined();
    expect(fault({ $or: [{ a: values(100) }, { b: values(51) }] })).toBe(tooComplex);
  });

  test('a wildcard has at most three stars, and all of a policy at most 100 points', () => {
    expect(fault({ a: [{ wildcard: '*a*b*' }] })).toBeUndefined();
    expect(fault({ a: [{ wildcard: '*a*b*c*' }] })).toBe(
      'FilterPolicy: Too many wildcards in pattern: at most 3 are allowed',
    );
    const wildcards = (count: number) => values(count).map((one) => ({ wildcard: `*${one}*` }));
    expect(fault({ a: wildcards(16) })).toBeUndefined();
    expect(fault({ a: wildcards(17) })).toBe(tooComplex);
    expect(fault({ a: wildcards(8).map((one) => ({ 'anything-but': one })), b: wildcards(9) })).toBe(
      tooComplex,
    );
  });
});

test('an empty policy is no filter', () => {
  expect(readFilterPolicy('{}', 'MessageAttributes')).toEqual({ ok: true, filter: undefined });
});

describe('message attributes (behaviours 51 to 55)', () => {
  test('keys are joined by and, values by or, and other attributes are ignored', () => {
    const policy = { colour: ['red', 'blue'], size: ['xl'] };
    expect(passesAttributes(policy, { colour: text('blue'), size: text('xl'), x: text('y') })).toBe(true);
    expect(passesAttributes(policy, { colour: text('blue') })).toBe(false);
    expect(passesAttributes(policy, { colour: text('green'), size: text('xl') })).toBe(false);
  });

  test('a Number is compared by its value, and a String is no number', () => {
    expect(passesAttributes({ price: [301.5] }, { price: number('3.015e2') })).toBe(true);
    expect(passesAttributes({ price: [{ numeric: ['>', 50] }] }, { price: number('100') })).toBe(true);
    expect(passesAttributes({ price: [{ numeric: ['>', 50] }] }, { price: text('100') })).toBe(false);
    expect(passesAttributes({ price: ['100'] }, { price: number('100') })).toBe(false);
    expect(passesAttributes({ price: [true] }, { price: text('true') })).toBe(false);
  });

  test('of a String.Array one element is enough, and for anything-but one outside the list', () => {
    const interests = list('rugby', 'soccer', 3, true, null);
    expect(passesAttributes({ interests: ['soccer'] }, { interests })).toBe(true);
    expect(passesAttributes({ interests: [3] }, { interests })).toBe(true);
    expect(passesAttributes({ interests: [null] }, { interests })).toBe(true);
    expect(passesAttributes({ interests: ['tennis'] }, { interests })).toBe(false);
    const policy = { interests: [{ 'anything-but': ['rugby', 'tennis'] }] };
    expect(passesAttributes(policy, { interests: list('rugby', 'tennis') })).toBe(false);
    expect(passesAttributes(policy, { interests: list('rugby', 'baseball') })).toBe(true);
  });

  test('Binary never matches: it is as if it were not there', () => {
    const data = { dataType: 'Binary', base64: 'aGVsbG8=' };
    expect(passesAttributes({ data: ['hello'] }, { data })).toBe(false);
    expect(passesAttributes({ data: [{ exists: true }] }, { data })).toBe(false);
    expect(passesAttributes({ data: [{ 'anything-but': 'x' }] }, { data })).toBe(false);
  });

  test('a missing attribute passes exists false, and not anything-but alone', () => {
    expect(passesAttributes({ colour: [{ exists: false }] }, {})).toBe(true);
    expect(passesAttributes({ colour: [{ 'anything-but': 'red' }] }, {})).toBe(false);
    expect(passesAttributes({ colour: [{ 'anything-but': 'red' }, { exists: false }] }, {})).toBe(true);
  });

  test('$or takes what either side lets through', () => {
    const policy = { $or: [{ colour: ['red'] }, { price: [{ numeric: ['<', 5] }] }] };
    expect(passesAttributes(policy, { colour: text('red') })).toBe(true);
    expect(passesAttributes(policy, { price: number('4') })).toBe(true);
    expect(passesAttributes(policy, { price: number('6'), colour: text('blue') })).toBe(false);
  });

  test('an attribute named like a member of every object is an attribute like any other', () => {
    expect(passesAttributes({ toString: [{ exists: true }] }, {})).toBe(false);
    expect(passesAttributes({ constructor: ['x'] }, { constructor: text('x') })).toBe(true);
  });
});

describe('message body (behaviour 56)', () => {
  test('nested keys, arrays and arrays of objects are reached', () => {
    const policy = { store: ['example'], items: { price: [{ numeric: ['>=', 100] }] } };
    expect(passesBody(policy, { store: 'example', items: { price: 100 } })).toBe(true);
    expect(passesBody(policy, { store: 'example', items: [{ price: 5 }, { price: 250 }] })).toBe(true);
    expect(passesBody(policy, { store: 'example', items: [{ price: 5 }] })).toBe(false);
    expect(passesBody(policy, { store: ['other', 'example'], items: { price: 100 } })).toBe(true);
  });

  test.each(['hello', '', '{"a":', '["x"]', '"x"', '3', 'null'])('the body %j never matches', (body) => {
    expect(why({ a: [{ exists: false }] }, 'MessageBody', { body })).toBe(
      'The message body is not a JSON object, so no policy on the body lets it through.',
    );
  });

  test('a number, true, false and null of the body are compared as such', () => {
    expect(passesBody({ a: [1] }, { a: 1 })).toBe(true);
    expect(passesBody({ a: ['1'] }, { a: 1 })).toBe(false);
    expect(passesBody({ a: [false] }, { a: false })).toBe(true);
    expect(passesBody({ a: [null] }, { a: null })).toBe(true);
  });
});

test('what holds a message back is said in one sentence', () => {
  expect(why({ colour: ['red'] }, 'MessageAttributes', {})).toBe(
    'Message attribute colour is missing; wanted: "red".',
  );
  expect(why({ a: { b: [{ prefix: 'x' }] } }, 'MessageBody', { body: '{"a":{"b":"y"}}' })).toBe(
    'Body field a.b is "y"; wanted: text that starts with "x".',
  );
  expect(why({ $or: [{ a: ['x'] }, { b: ['y'] }] }, 'MessageBody', { body: '{}' })).toBe(
    'Body fields: none of the alternatives in "$or" fits (a, b).',
  );
});

test('a message is taken apart once for all filters', () => {
  const subject = new FilterSubject('{"a":1}', { n: number('5') });
  expect(subject.body).toBe(subject.body);
  expect(subject.attributes).toBe(subject.attributes);
});
