import { expect, test } from 'vitest';
import { type AccessRequest, authorise, matchesPattern, type PolicyStatement } from './access';
import type { Caller } from './context';

const owner = '111111111111';
const stranger = '222222222222';
const queueArn = `arn:aws:sqs:us-east-1:${owner}:orders`;

function caller(accountId: string, more: Partial<Caller> = {}): Caller {
  const principalArn = `arn:aws:iam::${accountId}:user/ada`;
  return { accountId, principalArn, region: 'us-east-1', secureTransport: true, actor: 'reader', ...more };
}

function ask(...Statement: PolicyStatement[]): AccessRequest {
  return { action: 'sqs:SendMessage', resourceArn: queueArn, ownerAccountId: owner, policy: { Statement } };
}

function allow(more: Partial<PolicyStatement> = {}): PolicyStatement {
  return {
    Effect: 'Allow',
    Principal: { AWS: stranger },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    ...more,
  };
}

test('the owner needs no policy, another account does', () => {
  expect(authorise(ask(), caller(owner))).toBeUndefined();
  expect(authorise(ask(), caller(stranger))?.error).toMatchObject({ code: 'AccessDenied', httpStatus: 403 });
  expect(authorise(ask(allow()), caller(stranger))).toBeUndefined();
});

test('the denial names who, what, where and why', () => {
  expect(authorise(ask(), caller(stranger))?.error.message).toBe(
    `User: arn:aws:iam::${stranger}:user/ada is not authorized to perform: sqs:SendMessage on resource: ${queueArn} because no resource-based policy allows the sqs:SendMessage action`,
  );
});

test.each([
  ['the account id', { AWS: stranger }],
  ['the root ARN', { AWS: `arn:aws:iam::${stranger}:root` }],
  ['the user', { AWS: [`arn:aws:iam::${stranger}:user/ada`] }],
  ['everybody', '*' as const],
  ['everybody in a list', { AWS: ['*'] }],
])('a principal can be %s', (_, Principal) => {
  expect(authorise(ask(allow({ Principal })), caller(stranger))).toBeUndefined();
});

test.each([
  ['another principal', { Principal: { AWS: '333333333333' } }],
  ['another action', { Action: 'sqs:ReceiveMessage' }],
  ['another resource', { Resource: 'arn:aws:sqs:us-east-1:111111111111:invoices' }],
  ['a condition that does not hold', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
  [
    'a condition on a key that the call does not carry',
    { Condition: { ArnEquals: { 'aws:SourceArn': queueArn } } },
  ],
])('a statement about %s allows nothing', (_, other) => {
  expect(authorise(ask(allow(other)), caller(stranger))?.error.code).toBe('AccessDenied');
});

test('an explicit deny beats an allow, also for the owner', () => {
  const deny = allow({ Sid: 'Closed', Effect: 'Deny', Principal: '*' });
  expect(authorise(ask(allow(), deny), caller(stranger))?.error.message).toContain('(statement Closed)');
  expect(authorise(ask(deny), caller(owner))?.error.message).toContain('explicit deny');
});

test('only HTTPS: a deny on plain transport lets the rest through', () => {
  const deny = allow({
    Effect: 'Deny',
    Principal: '*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  expect(authorise(ask(deny), caller(owner))).toBeUndefined();
  expect(authorise(ask(deny), caller(owner, { secureTransport: false }))).toBeDefined();
});

test('what only the owner may do no policy can grant', () => {
  const request = { ...ask(allow({ Action: 'sqs:*' })), action: 'sqs:DeleteQueue', ownerOnly: true };
  expect(authorise(request, caller(stranger))?.error.code).toBe('AccessDenied');
  expect(authorise(request, caller(owner))).toBeUndefined();
});

test('a service needs leave by name, also in its own account', () => {
  const sns = caller(owner, { service: 'sns.amazonaws.com' });
  expect(authorise(ask(), sns)?.error.code).toBe('AccessDenied');
  expect(authorise(ask(allow({ Principal: { Service: 'sns.amazonaws.com' } })), sns)).toBeUndefined();
  expect(authorise(ask(allow({ Principal: { Service: 's3.amazonaws.com' } })), sns)).toBeDefined();
});

test('wildcards: * is any run, ? is one, everything else is itself', () => {
  expect(matchesPattern('sqs:*', 'sqs:SendMessage')).toBe(true);
  expect(matchesPattern('order?', 'orders')).toBe(true);
  expect(matchesPattern('order?', 'order')).toBe(false);
  expect(matchesPattern('a.b', 'axb')).toBe(false);
});

test('wildcards: several stars share a text, and a hostile row of them is answered in time', () => {
  expect(matchesPattern('arn:*:orders-*', 'arn:aws:sqs:us-east-1:1:orders-dlq')).toBe(true);
  expect(matchesPattern('*a*b?', 'xxaabbbc')).toBe(true);
  expect(matchesPattern('*a*b', 'ba')).toBe(false);
  expect(matchesPattern('**', '')).toBe(true);
  expect(matchesPattern('', 'a')).toBe(false);
  expect(matchesPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(2000))).toBe(false);
});
