import { describe, expect, test } from 'vitest';
import type { Caller } from '../kernel/context';
import type { Identity } from '../kernel/hooks';
import { callerOf, decide, identityWith, OWNER, sending, statement } from '../testing/policy-cases';

interface Given {
  caller?: Partial<Caller>;
  keys?: Record<string, string | string[]>;
  nowMs?: number;
  organizationId?: string;
  identity?: Identity;
}

/** Whether a statement with this condition matches a call. */
function holds(operator: string, key: string, wanted: string | string[], given: Given = {}): boolean {
  const { caller = {}, keys, nowMs = Date.UTC(2026, 0, 1), organizationId, identity } = given;
  const one = statement({ Effect: 'Deny', Principal: '*', Condition: { [operator]: { [key]: wanted } } });
  const access = { ...sending(statement({ Principal: '*' }), one), conditionKeys: keys };
  return !decide(access, callerOf(OWNER, caller), { nowMs, organizationId, identity }).allowed;
}

const sns = { 'sns:Protocol': 'https' };

describe('operators', () => {
  test.each<[string, string | string[], string, boolean]>([
    ['StringEquals', 'https', 'https', true],
    ['StringEquals', 'HTTPS', 'https', false],
    ['StringEquals', 'http*', 'https', false],
    ['StringEquals', ['sqs', 'https'], 'https', true],
    ['StringNotEquals', 'https', 'https', false],
    ['StringNotEquals', ['sqs', 'https'], 'https', false],
    ['StringNotEquals', ['sqs', 'http'], 'https', true],
    ['StringEqualsIgnoreCase', 'HTTPS', 'https', true],
    ['StringNotEqualsIgnoreCase', 'HTTPS', 'https', false],
    ['StringLike', 'http?', 'https', true],
    ['StringLike', 'h*p', 'https', false],
    ['StringNotLike', 'http*', 'https', false],
    ['NumericEquals', '3', '3.0', true],
    ['NumericNotEquals', '3', '3.0', false],
    ['NumericLessThan', '3', '3', false],
    ['NumericLessThanEquals', '3', '3', true],
    ['NumericGreaterThan', '3', '10', true],
    ['NumericGreaterThanEquals', '3', '2.9', false],
    ['NumericEquals', '3', 'three', false],
    ['DateEquals', '2026-01-01T00:00:00Z', '1767225600', true],
    ['DateNotEquals', '2026-01-01T00:00:00Z', '1767225601', true],
    ['DateLessThan', '2026-01-01T01:00:00+01:00', '2025-12-31T23:59:59Z', true],
    ['DateGreaterThan', '2026-01-01', '2026-01-01T00:00:00.001Z', true],
    ['DateLessThanEquals', '2026-01-01', 'yesterday', false],
    ['Bool', 'true', 'TRUE', true],
    ['Bool', 'false', 'true', false],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
    ['IpAddress', '203.0.113.0/24', '203.0.113.7', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.7', false],
    ['NotIpAddress', '203.0.113.0/24', '203.0.114.7', true],
    ['IpAddress', '2001:db8::/32', '2001:db8:1::1', true],
    ['IpAddress', '203.0.113.0/24', '2001:db8::1', false],
    ['ArnEquals', 'arn:aws:sns:*:1:news', 'arn:aws:sns:us-east-1:1:news', true],
    ['ArnLike', 'arn:aws:sns:*', 'arn:aws:sns:us-east-1:1:news', false],
    ['ArnLike', 'arn:*:1:news', 'arn:aws:sns:us-east-1:1:news', false],
    ['ArnLike', 'arn:aws:sns:*:*:new?', 'arn:aws:sns:us-east-1:1:news', true],
    ['ArnNotLike', 'arn:aws:sns:*:*:new?', 'arn:aws:sns:us-east-1:1:news', false],
    ['ArnEquals', 'arn:aws:iam::1:role/*', 'arn:aws:iam::1:role/a/b:c', true],
  ])('%s %j on %j: %s', (operator, wanted, actual, expected) => {
    expect(holds(operator, 'test:Key', wanted, { keys: { 'test:Key': actual } })).toBe(expected);
    // The name of a key has no case.
    expect(holds(operator, 'TEST:key', wanted, { keys: { 'test:Key': actual } })).toBe(expected);
  });

  test.each([
    ['StringEquals', false],
    ['StringLike', false],
    ['NumericLessThan', false],
    ['Bool', false],
    ['IpAddress', false],
    ['StringNotEquals', true],
    ['StringNotLike', true],
    ['NumericNotEquals', true],
    ['NotIpAddress', true],
    ['ArnNotEquals', true],
    ['StringEqualsIfExists', true],
    ['ArnLikeIfExists', true],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
    ['ForAnyValue:StringEqualsIfExists', true],
  ])('%s on a key that the call does not have: %s', (operator, expected) => {
    expect(holds(operator, 'test:Absent', '1')).toBe(expected);
  });

  test('IfExists asks like its operator where the key is there', () => {
    expect(holds('StringEqualsIfExists', 'sns:Protocol', 'https', { keys: sns })).toBe(true);
    expect(holds('StringEqualsIfExists', 'sns:Protocol', 'sqs', { keys: sns })).toBe(false);
  });

  test('Null asks whether a key is missing', () => {
    expect(holds('Null', 'sns:Protocol', 'true', { keys: sns })).toBe(false);
    expect(holds('Null', 'sns:Protocol', 'false', { keys: sns })).toBe(true);
    expect(holds('Null', 'sns:Protocol', 'true')).toBe(true);
  });

  test.each<[string, string[], string[], boolean]>([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'c'], true],
    ['ForAllValues:StringEquals', ['a', 'd'], ['a', 'b', 'c'], false],
    ['ForAnyValue:StringEquals', ['a', 'd'], ['a', 'b', 'c'], true],
    ['ForAnyValue:StringEquals', ['d', 'e'], ['a', 'b', 'c'], false],
    ['ForAllValues:StringNotEquals', ['d', 'e'], ['a', 'b'], true],
    ['ForAllValues:StringNotEquals', ['a', 'e'], ['a', 'b'], false],
    ['ForAnyValue:StringNotEquals', ['a', 'e'], ['a', 'b'], true],
    ['StringEquals', ['a', 'd'], ['a', 'b'], true],
    ['StringNotEquals', ['a', 'd'], ['a', 'b'], false],
  ])('%s: the call has %j, wanted are %j: %s', (operator, actual, wanted, expected) => {
    expect(holds(operator, 'test:Keys', wanted, { keys: { 'test:Keys': actual } })).toBe(expected);
  });

  test('all conditions of a statement must hold', () => {
    const Condition = {
      Bool: { 'aws:SecureTransport': 'true' },
      StringEquals: { 'aws:RequestedRegion': 'us-east-1', 'aws:PrincipalAccount': '999999999999' },
    };
    const identity = identityWith(statement({ Condition }));
    expect(decide(sending(), callerOf(OWNER), { identity }).reason).toContain(
      'Statement number 1 would allow it, but StringEquals aws:PrincipalAccount does not hold: it is 111111111111.',
    );
  });
});

describe('keys that every call may have', () => {
  const service = {
    service: 's3.amazonaws.com',
    sourceArn: 'arn:aws:s3:::shop',
    sourceAccount: '333333333333',
  };
  const identity = { ...identityWith(statement()), userName: 'ada', userId: 'AIDAX', tags: { Team: 'red' } };

  test.each<[string, string, Given]>([
    ['aws:SecureTransport', 'true', {}],
    ['aws:PrincipalAccount', OWNER, {}],
    ['aws:PrincipalArn', `arn:aws:iam::${OWNER}:user/ada`, {}],
    ['aws:PrincipalType', 'User', {}],
    ['aws:PrincipalOrgID', 'o-shop', { organizationId: 'o-shop' }],
    ['aws:RequestedRegion', 'us-east-1', {}],
    ['aws:ResourceAccount', OWNER, {}],
    ['aws:SourceIp', '203.0.113.9', { caller: { sourceIp: '203.0.113.9' } }],
    ['aws:SourceArn', service.sourceArn, { caller: service }],
    ['aws:SourceAccount', service.sourceAccount, { caller: service }],
    ['aws:SourceOrgID', 'o-shop', { caller: service, organizationId: 'o-shop' }],
    ['aws:PrincipalServiceName', service.service, { caller: service }],
    ['aws:PrincipalIsAWSService', 'true', { caller: service }],
    ['aws:username', 'ada', {}],
    ['aws:username', 'ada', { identity }],
    ['aws:userid', 'AIDAX', { identity }],
    ['aws:PrincipalTag/team', 'red', { identity }],
    ['aws:CurrentTime', '2026-01-01T00:00:00Z', {}],
    ['aws:EpochTime', '1767225600', {}],
    ['AWS:SourceOwner', OWNER, {}],
  ])('%s is %s', (key, value, given) => {
    expect(holds('StringEquals', key, value, given)).toBe(true);
    expect(holds('StringEquals', key, `${value}x`, given)).toBe(false);
  });

  test.each(['aws:PrincipalAccount', 'aws:PrincipalArn', 'aws:SourceIp', 'aws:username', 'AWS:SourceOwner'])(
    'a service has no %s',
    (key) => {
      expect(holds('Null', key, 'true', { caller: { ...service, sourceIp: '10.0.0.1' } })).toBe(true);
    },
  );

  test('a session has the ARN of its role', () => {
    const caller = { principalArn: `arn:aws:sts::${OWNER}:assumed-role/worker/job` };
    expect(holds('ArnEquals', 'aws:PrincipalArn', `arn:aws:iam::${OWNER}:role/worker`, { caller })).toBe(
      true,
    );
  });
});

describe('policy variables', () => {
  const variable = (name: string) => ['$', '{', name, '}'].join('');
  const queue = (name: string) => `arn:aws:sqs:*:*:${name}`;
  const allowed = (Resource: string, userName: string | undefined, Version = '2012-10-17') => {
    const document = { Version, Statement: [statement({ Resource })] };
    const identity = { policies: [{ name: 'own', document }], userName };
    return decide(sending(), callerOf(OWNER), { identity }).allowed;
  };

  test('stand for what the call has', () => {
    expect(allowed(queue(variable('aws:username')), 'orders')).toBe(true);
    expect(allowed(queue(variable('aws:username')), 'invoices')).toBe(false);
    expect(allowed(queue(variable('aws:username')), undefined)).toBe(false);
  });

  test('that the call does not have stand for what the policy says instead', () => {
    expect(allowed(queue(variable("aws:username, 'orders'")), undefined)).toBe(true);
    expect(allowed(queue(variable("aws:username, 'nothing'")), undefined)).toBe(false);
  });

  test('are texts to an old policy', () => {
    expect(allowed(queue(variable('aws:username')), 'orders', '2008-10-17')).toBe(false);
  });

  test('bring no wildcards in: a user called * is not everybody', () => {
    expect(allowed(queue(variable('aws:username')), '*')).toBe(false);
    expect(allowed(queue(`order${variable('?')}`), 'ada')).toBe(false);
    expect(allowed(queue(`*${variable('*')}`), 'ada')).toBe(false);
  });

  test('work in conditions', () => {
    const keys = { 'test:Key': 'team-ada' };
    expect(holds('StringEquals', 'test:Key', `team-${variable('aws:username')}`, { keys })).toBe(true);
    expect(holds('StringEquals', 'test:Key', `team-${variable('aws:userid')}`, { keys })).toBe(false);
  });
});
