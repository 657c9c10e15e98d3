import { describe, expect, test } from 'vitest';
import type { operations as iamOperations } from '../iam/operations';
import { iamService } from '../iam/service';
import type { Caller } from '../kernel/context';
import { sqsService } from '../sqs/service';
import { serviceClient } from '../testing/service-client';
import { hours, simulate } from '../testing/simulate';
import type { operations } from './operations';
import { stsService } from './service';

const OWNER = '123456789012';
const PARTNER = '111122223333';
const ROLE = `arn:aws:iam::${OWNER}:role/worker`;
const SESSION = `arn:aws:sts::${OWNER}:assumed-role/worker/job-7`;
const ADA: Partial<Caller> = { principalArn: `arn:aws:iam::${OWNER}:user/ada` };

const allow = (Action: string, more: object = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }] });
const trusting = (AWS: string, more: object = {}) =>
  JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole', ...more }],
  });

function start(trust = trusting(OWNER)) {
  const simulation = simulate({ seed: 8, services: [sqsService, iamService, stsService] });
  const { world } = simulation;
  const stsAs = (caller: Partial<Caller>) => serviceClient<typeof operations>(world, 'sts', caller);
  const iam = serviceClient<typeof iamOperations>(world, 'iam');
  iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
  iam.putRolePolicy({ RoleName: 'worker', PolicyName: 'queue', PolicyDocument: allow('sqs:*') });
  const QueueUrl = simulation.sqs.createQueue({ QueueName: 'orders' });
  const assume = (caller: Partial<Caller> = {}, more: object = {}) =>
    stsAs(caller).assumeRole({ RoleArn: ROLE, RoleSessionName: 'job-7', ...more });
  const attempt = (caller: Partial<Caller>) => ({
    send: simulation.as(caller).try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok,
    receive: simulation.as(caller).try.receiveMessage({ QueueUrl }).ok,
  });
  return { ...simulation, stsAs, sts: stsAs({}), iam, assume, attempt };
}

describe('AssumeRole', () => {
  test('gives credentials that name the session, until they expire', () => {
    const { assume, world, advance } = start();
    const { Credentials, AssumedRoleUser } = assume();
    const { AccessKeyId = '', SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    expect(AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(Expiration).toBe(1767225600 + 3600);
    expect(AssumedRoleUser?.Arn).toBe(SESSION);
    expect(AssumedRoleUser?.AssumedRoleId).toMatch(/^AROA[A-Z2-7]{17}:job-7$/);
    expect(world.credential(AccessKeyId)).toEqual({
      accountId: OWNER,
      principalArn: SESSION,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    });
    advance(hours(1) - 1);
    expect(world.credential(AccessKeyId)).toBeDefined();
    advance(1);
    expect(world.credential(AccessKeyId)).toBeUndefined();
  });

  test('a session has what its role has', () => {
    const { assume, attempt, iam } = start();
    const caller = { principalArn: assume().AssumedRoleUser?.Arn };
    expect(attempt(caller)).toEqual({ send: true, receive: true });
    iam.putRolePolicy({ RoleName: 'worker', PolicyName: 'queue', PolicyDocument: allow('sqs:Send*') });
    expect(attempt(caller)).toEqual({ send: true, receive: false });
  });

  test('a session policy takes from it and adds nothing', () => {
    const { assume, attempt, iam } = start();
    const caller = { principalArn: SESSION };
    assume({}, { Policy: allow('sqs:ReceiveMessage') });
    expect(attempt(caller)).toEqual({ send: false, receive: true });
    iam.putRolePolicy({ RoleName: 'worker', PolicyName: 'queue', PolicyDocument: allow('sqs:Send*') });
    expect(attempt(caller)).toEqual({ send: false, receive: false });
    assume();
    expect(attempt(caller)).toEqual({ send: true, receive: false });
  });

  test('only whom the trust policy names may assume it', () => {
    const { assume, iam } = start(trusting(`arn:aws:iam::${OWNER}:user/ada`));
    iam.createUser({ UserName: 'ada' });
    expect(assume(ADA).AssumedRoleUser?.Arn).toBe(SESSION);
    expect(() => assume({ accountId: PARTNER })).toThrow(
      `AccessDenied: User: arn:aws:iam::${PARTNER}:root is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
    );
    expect(() => assume()).toThrow('AccessDenied');
  });

  test('a trust in the account leaves it to the identity policies of its users', () => {
    const { assume, iam } = start();
    iam.createUser({ UserName: 'ada' });
    expect(() => assume(ADA)).toThrow('no identity-based policy allows the sts:AssumeRole action');
    const PolicyDocument = JSON.stringify({
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ROLE }],
    });
    iam.putUserPolicy({ UserName: 'ada', PolicyName: 'assume', PolicyDocument });
    expect(assume(ADA).AssumedRoleUser?.Arn).toBe(SESSION);
  });

  test('another account may be asked for its external id', () => {
    const condition = { Condition: { StringEquals: { 'sts:ExternalId': 'shop-north' } } };
    const { assume } = start(trusting(PARTNER, condition));
    const partner = { accountId: PARTNER };
    expect(() => assume(partner)).toThrow('AccessDenied');
    expect(() => assume(partner, { ExternalId: 'shop-south' })).toThrow('AccessDenied');
    expect(assume(partner, { ExternalId: 'shop-north' }).AssumedRoleUser?.Arn).toBe(SESSION);
  });

  test('a role that does not exist is denied', () => {
    const { sts } = start();
    const RoleArn = `arn:aws:iam::${OWNER}:role/none`;
    expect(() => sts.assumeRole({ RoleArn, RoleSessionName: 'job' })).toThrow('AccessDenied');
  });

  test.each([
    [{ RoleSessionName: 'a' }, 'greater than or equal to 2'],
    [{ RoleSessionName: 'a'.repeat(65) }, 'less than or equal to 64'],
    [{ RoleSessionName: 'a b' }, 'regular expression pattern'],
    [{ DurationSeconds: 899 }, 'greater than or equal to 900'],
    [{ DurationSeconds: 43201 }, 'less than or equal to 43200'],
    [{ DurationSeconds: 3601 }, 'exceeds the MaxSessionDuration set for this role'],
    [{ Policy: '{' }, 'MalformedPolicyDocument'],
    [{ Policy: ' '.repeat(2049) }, 'PackedPolicyTooLarge'],
    [{ RoleSessionName: undefined }, 'Member must not be null'],
  ])('%j is refused', (wrong, reason) => {
    expect(() => start().assume({}, wrong)).toThrow(reason);
  });
});

describe('GetCallerIdentity', () => {
  test('tells a root, a user, a session and a stranger who they are', () => {
    const { stsAs, iam, assume } = start();
    const { User } = iam.createUser({ UserName: 'ada' });
    expect(stsAs({}).getCallerIdentity({})).toEqual({
      UserId: OWNER,
      Account: OWNER,
      Arn: `arn:aws:iam::${OWNER}:root`,
    });
    expect(stsAs(ADA).getCallerIdentity({}).UserId).toBe(User?.UserId);
    const { AssumedRoleUser } = assume();
    expect(stsAs({ principalArn: SESSION }).getCallerIdentity({})).toEqual({
      UserId: AssumedRoleUser?.AssumedRoleId,
      Account: OWNER,
      Arn: SESSION,
    });
    const nobody = { principalArn: `arn:aws:iam::${OWNER}:user/nobody` };
    expect(stsAs(nobody).getCallerIdentity({})).toEqual({
      UserId: OWNER,
      Account: OWNER,
      Arn: nobody.principalArn,
    });
  });

  test('works in a world without IAM', () => {
    const { world } = simulate({ seed: 1, services: [sqsService, stsService] });
    const sts = serviceClient<typeof operations>(world, 'sts', ADA);
    expect(sts.getCallerIdentity({}).Arn).toBe(ADA.principalArn);
  });
});

describe('GetSessionToken', () => {
  test('gives a user temporary keys of its own', () => {
    const { stsAs, world } = start();
    const { Credentials } = stsAs(ADA).getSessionToken({ DurationSeconds: 900 });
    expect(world.credential(Credentials?.AccessKeyId ?? '')?.principalArn).toBe(ADA.principalArn);
    expect(() => stsAs({ principalArn: SESSION }).getSessionToken({})).toThrow('AccessDenied');
    expect(() => stsAs(ADA).getSessionToken({ DurationSeconds: 129601 })).toThrow('ValidationError');
  });
});

test('a rewind brings sessions back, and they expire again', () => {
  const { assume, world, advance, attempt } = start();
  const id = assume({}, { Policy: allow('sqs:ReceiveMessage') }).Credentials?.AccessKeyId ?? '';
  const before = world.snapshot();
  const hash = world.hash();
  advance(hours(2));
  world.restore(before);
  expect(world.hash()).toBe(hash);
  expect(world.credential(id)).toBeDefined();
  expect(attempt({ principalArn: SESSION })).toEqual({ send: false, receive: true });
  advance(hours(2));
  expect(world.credential(id)).toBeUndefined();
});
