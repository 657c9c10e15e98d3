import { describe, expect, test } from 'vitest';
import { denied, refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';
import { sqsLimits } from './limits';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';
const ALLOW = { Effect: 'Allow', Principal: '*', Action: 'SQS:SendMessage' };
const many = <Value>(count: number, one: Value): Value[] => Array(count).fill(one);

function standard() {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders' });
  const setText = (Policy: string) => world.sqs.try.setQueueAttributes({ QueueUrl, Attributes: { Policy } });
  const set = (...Statement: unknown[]) => setText(JSON.stringify({ Version: '2012-10-17', Statement }));
  const stranger = world.as({ accountId: STRANGER });
  const send = () => stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' });
  return { ...world, QueueUrl, setText, set, send };
}

describe('a policy that is taken', () => {
  test('decides who may do what', () => {
    const { set, send } = standard();
    expect(send()).toEqual(denied('SendMessage', ARN));
    set(ALLOW);
    expect(send().ok).toBe(true);
    set({ ...ALLOW, Principal: { AWS: [STRANGER] } });
    expect(send().ok).toBe(true);
    set({ ...ALLOW, Action: ['SQS:ReceiveMessage'] });
    expect(send()).toEqual(denied('SendMessage', ARN));
  });

  test('is returned as the text that was given', () => {
    const { sqs, setText, QueueUrl } = standard();
    const text = `{ "Statement" : ${JSON.stringify(ALLOW)} }`;
    setText(text);
    expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['Policy'] })).toEqual({
      Attributes: { Policy: text },
    });
  });

  test('an explicit deny holds for the owner too, and names its statement', () => {
    const { sqs, set, QueueUrl } = standard();
    set({ ...ALLOW, Effect: 'Deny', Sid: 'no-sends' });
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toEqual(
      refused(
        'AccessDenied',
        `User: arn:aws:iam::123456789012:root is not authorized to perform: sqs:SendMessage on resource: ${ARN} with an explicit deny in a resource-based policy (statement no-sends)`,
        403,
      ),
    );
  });

  test('may ask for HTTPS', () => {
    const { as, set, QueueUrl } = standard();
    set({ ...ALLOW, Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': false } } });
    expect(as({ secureTransport: false }).try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(false);
    expect(as({ secureTransport: true }).try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
  });

  test('an empty text removes it, and a rewind brings it back', () => {
    const { world, set, setText, send } = standard();
    set(ALLOW);
    const before = world.snapshot();
    setText('');
    expect(send().ok).toBe(false);
    world.restore(before);
    expect(send().ok).toBe(true);
  });
});

describe('a text that is no policy', () => {
  const invalid = refused('InvalidAttributeValue', 'Invalid value for the parameter Policy.');

  test.each(['{', 'null', '[]', '"text"', '{}', '{"Statement":[]}', '{"Statement":[null]}', ' '])(
    '%s is refused, and the policy before stays',
    (text) => {
      const { set, setText, send } = standard();
      set(ALLOW);
      expect(setText(text)).toEqual(invalid);
      expect(send().ok).toBe(true);
    },
  );

  test.each([
    { Sid: { toString: 1 } },
    { Effect: 'allow' },
    { Effect: undefined },
    { Principal: undefined },
    { Principal: 'everyone' },
    { Principal: null },
    { Principal: { AWS: [1] } },
    { Action: undefined },
    { Action: [] as unknown, Resource: 5 },
    { Action: { toString: 1 } },
    { Resource: [null] },
    { Condition: 'never' },
    { Condition: { Bool: 'true' } },
    { Condition: { Bool: { 'aws:SecureTransport': null } } },
    { Condition: { Bool: { 'aws:SecureTransport': 'maybe' } } },
    { Condition: { StringIs: { 'aws:username': 'ada' } } },
    { NotAction: 'SQS:SendMessage' },
    { Actions: 'SQS:SendMessage' },
  ])('a statement with %j is refused', (wrong) => {
    expect(standard().set({ ...ALLOW, ...wrong })).toEqual(invalid);
  });
});

describe('the limits of a policy', () => {
  const over = (limit: string) => refused('OverLimit', `The policy exceeds the limit of ${limit}.`, 403);

  function ofBytes(bytes: number): string {
    const empty = JSON.stringify({ Statement: [ALLOW], Id: '' });
    return JSON.stringify({ Statement: [ALLOW], Id: 'a'.repeat(bytes - empty.length) });
  }

  test('8,192 bytes', () => {
    const { setText } = standard();
    expect(sqsLimits.policyBytes.max).toBe(8192);
    expect(setText(ofBytes(8192)).ok).toBe(true);
    expect(setText(ofBytes(8193))).toEqual(over('8192 bytes'));
    // Bytes, not characters: two for "é".
    expect(setText(ofBytes(8192).replace('aa', 'éa'))).toEqual(over('8192 bytes'));
  });

  test('20 statements', () => {
    const { set } = standard();
    expect(set(...many(20, ALLOW)).ok).toBe(true);
    expect(set(...many(21, ALLOW))).toEqual(over('20 statements'));
  });

  test('7 actions in a statement', () => {
    const { set } = standard();
    expect(set({ ...ALLOW, Action: many(7, 'SQS:SendMessage') }).ok).toBe(true);
    expect(set(ALLOW, { ...ALLOW, Action: many(8, 'SQS:SendMessage') })).toEqual(
      over('7 actions in a statement'),
    );
  });

  test('50 principals over all statements', () => {
    const { set } = standard();
    const statement = { ...ALLOW, Principal: { AWS: many(49, STRANGER) } };
    expect(set(statement, ALLOW).ok).toBe(true);
    expect(set(statement, ALLOW, ALLOW)).toEqual(over('50 principals'));
  });

  test('10 conditions over all statements', () => {
    const { set } = standard();
    const conditions = (count: number) => ({
      ...ALLOW,
      Condition: {
        StringEquals: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`aws:key${index}`, 'x']),
        ),
      },
    });
    expect(set(conditions(9), conditions(1)).ok).toBe(true);
    expect(set(conditions(10), conditions(1))).toEqual(over('10 conditions'));
  });
});
