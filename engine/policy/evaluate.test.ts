import { expect, test } from 'vitest';
import type { AccessRequest, PolicyStatement } from '../kernel/access';
import type { Caller } from '../kernel/context';
import { type Decision, evaluate } from './evaluate';

const owner = '111111111111';
const stranger = '222222222222';
const queueArn = `arn:aws:sqs:us-east-1:${owner}:orders`;

function caller(accountId: string, more: Partial<Caller> = {}): Caller {
  const principalArn = `arn:aws:iam::${accountId}:user/ada`;
  return { accountId, principalArn, region: 'us-east-1', secureTransport: true, actor: 'reader', ...more };
}

function decide(access: AccessRequest, who: Caller): Decision {
  return evaluate(access, who, { nowMs: 0 });
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
  expect(decide(ask(), caller(owner)).allowed).toBe(true);
  expect(decide(ask(), caller(stranger)).allowed).toBe(false);
  expect(decide(ask(allow()), caller(stranger)).allowed).toBe(true);
});

test("a refusal says why in AWS's words, and to a learner which statement decided", () => {
  expect(decide(ask(), caller(stranger))).toEqual({
    allowed: false,
    because: 'because no resource-based policy allows the sqs:SendMessage action',
    reason: `No resource-based policy allows sqs:SendMessage to arn:aws:iam::${stranger}:user/ada.`,
    policy: 'resource-based policy',
  });
});

test.each([
  ['the account id', { AWS: stranger }],
  ['the root ARN', { AWS: `arn:aws:iam::${stranger}:root` }],
  ['the user', { AWS: [`arn:aws:iam::${stranger}:user/ada`] }],
  ['everybody', '*' as const],
  ['everybody in a list', { AWS: ['*'] }],
])('a principal can be %s', (_, Principal) => {
  expect(decide(ask(allow({ Principal })), caller(stranger)).allowed).toBe(true);
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
  expect(decide(ask(allow(other)), caller(stranger)).allowed).toBe(false);
});

test('an explicit deny beats an allow, also for the owner', () => {
  const deny = allow({ Sid: 'Closed', Effect: 'Deny', Principal: '*' });
  expect(decide(ask(allow(), deny), caller(stranger)).because).toContain('(statement Closed)');
  expect(decide(ask(deny), caller(owner)).because).toContain('explicit deny');
});

test('only HTTPS: a deny on plain transport lets the rest through', () => {
  const deny = allow({
    Effect: 'Deny',
    Principal: '*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  expect(decide(ask(deny), caller(owner)).allowed).toBe(true);
  expect(decide(ask(deny), caller(owner, { secureTransport: false })).allowed).toBe(false);
});

test('what only the owner may do no policy can grant', () => {
  const request = { ...ask(allow({ Action: 'sqs:*' })), action: 'sqs:DeleteQueue', ownerOnly: true };
  expect(decide(request, caller(stranger)).allowed).toBe(false);
  expect(decide(request, caller(owner)).allowed).toBe(true);
});

test('a service needs leave by name, also in its own account', () => {
  const sns = caller(owner, { service: 'sns.amazonaws.com' });
  expect(decide(ask(), sns).allowed).toBe(false);
  expect(decide(ask(allow({ Principal: { Service: 'sns.amazonaws.com' } })), sns).allowed).toBe(true);
  expect(decide(ask(allow({ Principal: { Service: 's3.amazonaws.com' } })), sns).allowed).toBe(false);
});
