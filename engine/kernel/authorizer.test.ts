import { expect, test } from 'vitest';
import '../policy/policy-engine';
import type { EngineEvent } from './context';
import type { KeyResolution, KeyUse } from './hooks';
import { ok } from './outcome';
import type { AccessNeeds } from './service';
import { defineService, type ServiceDefinition } from './service';
import { World } from './world';

const OWNER = '123456789012';
const ARN = `arn:aws:sqs:us-east-1:${OWNER}:orders`;

/** A world with one operation that needs this, and what its services know. */
function worldWith(needs: AccessNeeds, hooks: Partial<ServiceDefinition<object>> = {}, sign?: () => string) {
  const events: EngineEvent[] = [];
  const service = defineService<object>({
    name: 'shop',
    create: () => ({}),
    operations: {
      Buy: { access: () => needs, run: () => ok('bought') },
      Sign: { run: (_, __, context) => ok([context.sign('text', '1'), context.sign('text', '2')]) },
      Ask: {
        run: (_, __, context) => ok([context.ask('shop', { who: 'me' }), context.ask('nobody', 'x')]),
      },
    },
    snapshot: () => ({}),
    restore: () => ({}),
    ...hooks,
  });
  const world = new World({
    seed: 1,
    services: [service],
    sign,
    observe: (entry) => entry.kind === 'event' && events.push(entry.event),
  });
  const call = (operation: string, caller = {}) =>
    world.execute({ service: 'shop', operation, request: {}, caller });
  return { world, events, call, buy: (caller = {}) => call('Buy', caller).outcome };
}

const need = (action: string) => ({ action, resourceArn: ARN, ownerAccountId: OWNER });
const denied = { ok: false, error: { code: 'AccessDenied', httpStatus: 403 } };

test('an operation that needs nothing is open to everybody', () => {
  expect(worldWith(undefined).buy({ accountId: '1' })).toEqual(ok('bought'));
  expect(worldWith([]).buy({ accountId: '1' })).toEqual(ok('bought'));
});

test('of several needs the first that is refused answers, and is the only one recorded', () => {
  const policy = {
    Statement: [{ Effect: 'Allow' as const, Principal: '*' as const, Action: 'shop:Look', Resource: '*' }],
  };
  const needs = ['shop:Look', 'shop:Touch', 'shop:Pay'].map((action) => ({ ...need(action), policy }));
  const { buy, events } = worldWith(needs);
  expect(buy({ accountId: '222222222222', actor: 'eve' })).toMatchObject(denied);
  expect(events).toMatchObject([
    { type: 'iam.access-denied', action: 'shop:Touch', by: 'eve', resource: ARN },
  ]);
  expect(buy()).toEqual(ok('bought'));
});

test('a service names its own code', () => {
  const { buy } = worldWith({ ...need('shop:Buy'), deniedCode: 'AuthorizationError' });
  expect(buy({ accountId: '1' })).toMatchObject({ error: { code: 'AuthorizationError', httpStatus: 403 } });
});

test('an identity that the world knows is asked, its session policy too', () => {
  const allow = (Action: string) => ({
    name: 'own',
    document: { Statement: [{ Effect: 'Allow' as const, Action, Resource: '*' }] },
  });
  const known = { policies: [allow('shop:*')] };
  expect(worldWith(need('shop:Buy'), { identity: () => known }).buy()).toEqual(ok('bought'));
  expect(worldWith(need('shop:Buy'), { identity: () => ({ policies: [] }) }).buy()).toMatchObject(denied);
  const hooks = { identity: () => known, sessionPolicy: () => allow('shop:Look') };
  expect(worldWith(need('shop:Buy'), hooks).buy()).toMatchObject(denied);
  // A session policy is of no weight to those whom nobody knows.
  expect(worldWith(need('shop:Buy'), { ...hooks, identity: () => undefined }).buy()).toEqual(ok('bought'));
});

test('a key is asked for each action, with what the call carries', () => {
  const uses: KeyUse[] = [];
  const resolution = (granted: string[]): KeyResolution => ({
    arn: 'arn:aws:kms:us-east-1:1:key/k',
    accountId: OWNER,
    policy: { Statement: [{ Effect: 'Deny', Principal: { AWS: '1' }, Action: '*', Resource: '*' }] },
    granted,
    conditionKeys: {},
  });
  const key = { keyId: 'k', actions: ['kms:GenerateDataKey', 'kms:Decrypt'], encryptionContext: { a: 'b' } };
  const resolveKey = (granted: string[]) => (_: object, use: KeyUse) => {
    uses.push(use);
    return resolution(granted);
  };
  const asked = (granted: string[], codes?: 'KMS') =>
    worldWith({ ...need('sqs:SendMessage'), key: { ...key, codes } }, { resolveKey: resolveKey(granted) });
  expect(asked(key.actions).buy()).toEqual(ok('bought'));
  expect(uses).toEqual([
    {
      keyId: 'k',
      region: 'us-east-1',
      accountId: OWNER,
      actions: key.actions,
      encryptionContext: { a: 'b' },
      viaService: 'sqs',
    },
  ]);
  const { buy, events } = asked(['kms:GenerateDataKey']);
  expect(buy()).toMatchObject({ error: { code: 'KmsAccessDenied', httpStatus: 400 } });
  expect(events).toMatchObject([{ action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:1:key/k' }]);
  expect(asked([], 'KMS').buy()).toMatchObject({ error: { code: 'KMSAccessDenied' } });
});

test('a key that cannot be used answers for itself', () => {
  const resolveKey = () => ({ fault: 'Disabled' as const, message: 'k is disabled.' });
  const needs = { ...need('sqs:SendMessage'), key: { keyId: 'k', actions: ['kms:Decrypt'] } };
  expect(worldWith(needs, { resolveKey }).buy()).toMatchObject({
    error: { code: 'KmsDisabled', message: 'k is disabled.' },
  });
  expect(worldWith(needs).buy()).toEqual(ok('bought'));
});

test("a text is signed by the world's signer, or gets the same placeholder every time", () => {
  expect(worldWith(undefined, {}, () => 'signed').call('Sign').outcome).toEqual(ok(['signed', 'signed']));
  const [first, again] = [worldWith(undefined).call('Sign'), worldWith(undefined).call('Sign')];
  expect(first.outcome).toEqual(again.outcome);
  const { outcome } = first;
  const signatures = 'response' in outcome ? (outcome.response as string[]) : [];
  expect(new Set(signatures).size).toBe(2);
  for (const one of signatures) expect(one).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});

test('a service answers what others ask, or nobody does', () => {
  const { call } = worldWith(undefined, { answer: (_, question) => ({ asked: question }) });
  expect(call('Ask').outcome).toEqual(ok([{ asked: { who: 'me' } }, undefined]));
  expect(worldWith(undefined).call('Ask').outcome).toEqual(ok([undefined, undefined]));
});

test('whoever hears of calls hears each with its request and its end', () => {
  const heard: unknown[] = [];
  const { call, buy } = worldWith(need('shop:Buy'), { onCall: (_, record) => void heard.push(record) });
  buy();
  buy({ accountId: '1' });
  call('Unknown');
  expect(heard).toMatchObject([
    { service: 'shop', operation: 'Buy', request: {}, error: undefined },
    { operation: 'Buy', error: { code: 'AccessDenied' }, caller: { accountId: '1' } },
    { operation: 'Unknown', error: { code: 'InvalidAction' } },
  ]);
});

test('an access key is looked for in every service that keeps some', () => {
  const key = { accountId: OWNER, principalArn: 'arn', secretAccessKey: 's' };
  const { world } = worldWith(undefined, { credential: (_, id) => (id === 'AKIA1' ? key : undefined) });
  expect(world.credential('AKIA1')).toEqual(key);
  expect(world.credential('AKIA2')).toBeUndefined();
});
