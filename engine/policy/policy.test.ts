import { describe, expect, test } from 'vitest';
import { HOSTILE_VALUES } from '../testing/refusals';
import { readPolicyText, readPolicyValue } from './policy';

const read = (more: object, place: 'resource' | 'identity' | 'trust' = 'identity') =>
  readPolicyValue({ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...more }] }, place);
const SYNTAX = { fault: 'Syntax errors in policy.' };

test('one statement alone counts as a list of one', () => {
  const text =
    '{"Version":"2012-10-17","Id":"a","Statement":{"Effect":"Deny","Action":"sqs:*","Resource":["*"]}}';
  expect(readPolicyText(text, 'identity')).toEqual({
    document: {
      Version: '2012-10-17',
      Id: 'a',
      Statement: [{ Effect: 'Deny', Action: 'sqs:*', Resource: ['*'] }],
    },
  });
});

test('numbers and booleans of conditions become texts', () => {
  const Condition = { Bool: { 'aws:SecureTransport': false }, NumericLessThan: { 'a:b': [1, 2.5] } };
  expect(read({ Condition })).toMatchObject({
    document: {
      Statement: [
        { Condition: { Bool: { 'aws:SecureTransport': 'false' }, NumericLessThan: { 'a:b': ['1', '2.5'] } } },
      ],
    },
  });
});

describe('refused is', () => {
  test.each([
    [{ Efect: 'Allow' }, SYNTAX],
    [{ Effect: 'Maybe' }, SYNTAX],
    [{ Sid: 5 }, SYNTAX],
    [{ NotAction: '*' }, SYNTAX],
    [{ NotResource: '*' }, SYNTAX],
    [{ Action: [1] }, SYNTAX],
    [{ Action: undefined }, { fault: 'Policy statement must contain actions.' }],
    [{ Resource: undefined }, { fault: 'Policy statement must contain resources.' }],
    [{ Principal: '*' }, { fault: 'Policy document should not specify a principal.' }],
    [{ NotPrincipal: '*' }, { fault: 'Policy document should not specify a principal.' }],
    [{ Condition: 'x' }, SYNTAX],
    [{ Condition: { StringEquals: 'x' } }, SYNTAX],
    [{ Condition: { StringEquals: { a: null } } }, SYNTAX],
    [{ Condition: { StringEqual: { a: 'b' } } }, { fault: 'Invalid Condition type : StringEqual.' }],
    [{ Condition: { NullIfExists: { a: 'true' } } }, { fault: 'Invalid Condition type : NullIfExists.' }],
    [
      { Condition: { 'ForSome:StringEquals': { a: 'b' } } },
      { fault: 'Invalid Condition type : ForSome:StringEquals.' },
    ],
    [{ Condition: { constructor: { a: 'b' } } }, { fault: 'Invalid Condition type : constructor.' }],
    [{ Condition: { Bool: { a: 'yes' } } }, { fault: 'Invalid value yes for the condition type Bool.' }],
    [
      { Condition: { NumericEquals: { a: 'x' } } },
      { fault: 'Invalid value x for the condition type NumericEquals.' },
    ],
    [
      { Condition: { DateLessThan: { a: 'soon' } } },
      { fault: 'Invalid value soon for the condition type DateLessThan.' },
    ],
    [
      { Condition: { IpAddress: { a: '1.2.3' } } },
      { fault: 'Invalid value 1.2.3 for the condition type IpAddress.' },
    ],
  ])('an identity policy with %j', (more, expected) => {
    expect(read(more)).toEqual(expected);
  });

  test('a resource policy that names nobody, or everybody and not somebody at once', () => {
    expect(read({}, 'resource')).toEqual(SYNTAX);
    expect(read({ Principal: '*', NotPrincipal: { AWS: '1' } }, 'resource')).toEqual(SYNTAX);
    expect(read({ Principal: { AWS: ['1'] } }, 'resource')).toHaveProperty('document');
  });

  test('two statements of one id, but at a queue or a topic', () => {
    const Statement = [1, 2].map(() => ({
      Sid: 'a',
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Principal: '*',
    }));
    expect(readPolicyValue({ Statement }, 'resource')).toHaveProperty('document');
    const own = Statement.map(({ Principal: _, ...rest }) => rest);
    expect(readPolicyValue({ Statement: own }, 'identity')).toEqual({
      fault: 'Statement IDs (SID) in a single policy must be unique.',
    });
  });

  test('every other kind of value, and it never throws', () => {
    for (const value of HOSTILE_VALUES) {
      expect(readPolicyValue(value, 'resource')).toHaveProperty('fault');
      expect(readPolicyValue({ Statement: value }, 'resource')).toHaveProperty('fault');
      for (const field of ['Effect', 'Action', 'Principal', 'Condition'])
        expect(() => read({ [field]: value }, 'resource')).not.toThrow();
    }
    expect(readPolicyText('{"Statement":', 'identity')).toEqual({
      fault: 'This policy contains invalid Json',
    });
  });
});
