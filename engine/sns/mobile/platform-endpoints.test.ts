import { describe, expect, test } from 'vitest';
import { opened, snsWorld } from '../../testing/sns-world';

const invalid = (what: string) =>
  expect.objectContaining({
    ok: false,
    error: expect.objectContaining({ code: 'InvalidParameter', message: `Invalid parameter: ${what}` }),
  });

function open(Platform = 'GCM', Attributes: Record<string, string> = {}) {
  const world = snsWorld();
  const { PlatformApplicationArn } = world.sns.createPlatformApplication({
    Name: 'shop',
    Platform,
    Attributes: { PlatformCredential: 'secret', ...Attributes },
  });
  return {
    ...world,
    PlatformApplicationArn,
    create: (Token: string, more: Record<string, unknown> = {}) =>
      world.raw('CreatePlatformEndpoint', { PlatformApplicationArn, Token, ...more }),
    endpoint: (Token: string, CustomUserData?: string) =>
      world.sns.createPlatformEndpoint({ PlatformApplicationArn, Token, CustomUserData }).EndpointArn,
  };
}

describe('CreatePlatformEndpoint', () => {
  test('gives an endpoint under the application, enabled', () => {
    const { sns, endpoint } = open();
    const EndpointArn = endpoint('token-1', 'user 7');
    expect(EndpointArn).toMatch(/^arn:aws:sns:us-east-1:123456789012:endpoint\/GCM\/shop\/[0-9a-f-]{36}$/);
    expect(sns.getEndpointAttributes({ EndpointArn }).Attributes).toEqual({
      Enabled: 'true',
      Token: 'token-1',
      CustomUserData: 'user 7',
    });
  });

  test('with the same token and attributes returns the one that exists, the defaults being attributes too', () => {
    const { endpoint, create } = open();
    const EndpointArn = endpoint('token-1');
    const same = { ok: true, response: { EndpointArn } };
    expect(create('token-1')).toEqual(same);
    expect(create('token-1', { Attributes: { Enabled: 'true' } })).toEqual(same);
    expect(create('token-1', { CustomUserData: '' })).toEqual(same);
  });

  test('with the same token and other attributes names the one that exists', () => {
    const { endpoint, create } = open();
    const arn = endpoint('token-1');
    const different = invalid(
      `Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`,
    );
    expect(create('token-1', { CustomUserData: 'x' })).toEqual(different);
    expect(create('token-1', { Attributes: { Enabled: 'false' } })).toEqual(different);
  });

  test('knows tokens by application: the same token elsewhere is another endpoint', () => {
    const { sns, endpoint } = open();
    const other = sns.createPlatformApplication({
      Name: 'other',
      Platform: 'GCM',
      Attributes: { PlatformCredential: 'x' },
    });
    const there = sns.createPlatformEndpoint({
      ...other,
      PlatformApplicationArn: other.PlatformApplicationArn,
      Token: 't',
    });
    expect(there.EndpointArn).not.toBe(endpoint('t'));
  });

  test('keeps tokens of Apple devices in lowercase', () => {
    const { sns, endpoint } = open('APNS');
    const EndpointArn = endpoint('ABCDEF01');
    expect(sns.getEndpointAttributes({ EndpointArn }).Attributes?.Token).toBe('abcdef01');
    expect(endpoint('abcDEF01')).toBe(EndpointArn);
  });

  test.each([
    [
      'APNS',
      'not hexadecimal',
      {},
      'Token Reason: iOS device tokens must be no more than 400 hexadecimal characters',
    ],
    [
      'APNS',
      'a'.repeat(401),
      {},
      'Token Reason: iOS device tokens must be no more than 400 hexadecimal characters',
    ],
    ['GCM', '', {}, 'Token Reason: Token must not be empty or too long'],
    [
      'GCM',
      't',
      { CustomUserData: 'é'.repeat(1025) },
      'CustomUserData Reason: must be at most 2048 bytes long in UTF-8 encoding',
    ],
    ['GCM', 't', { Attributes: { Colour: 'red' } }, 'Attributes Reason: Invalid attribute name: Colour'],
    [
      'GCM',
      't',
      { Attributes: { Enabled: 'yes' } },
      'Attributes Reason: Invalid value for attribute: Enabled: must be true or false',
    ],
    ['GCM', 't', { Attributes: 'x' }, 'Attributes'],
  ])('on %s the token %.12j with %j is refused', (platform, token, more, what) => {
    expect(open(platform).create(token, more)).toEqual(invalid(what));
  });
});

describe('SetEndpointAttributes', () => {
  test('changes token, user data and flag', () => {
    const { sns, endpoint } = open();
    const EndpointArn = endpoint('old');
    sns.setEndpointAttributes({
      EndpointArn,
      Attributes: { Token: 'new', Enabled: 'False', CustomUserData: 'u' },
    });
    expect(sns.getEndpointAttributes({ EndpointArn }).Attributes).toEqual({
      Enabled: 'false',
      Token: 'new',
      CustomUserData: 'u',
    });
    expect(endpoint('old')).not.toBe(EndpointArn);
  });

  test('does not give one endpoint the token of another', () => {
    const { raw, endpoint } = open();
    const holder = endpoint('one');
    const EndpointArn = endpoint('two');
    expect(raw('SetEndpointAttributes', { EndpointArn, Attributes: { Token: 'one' } })).toEqual(
      invalid(`Token Reason: Endpoint ${holder} already exists with the same Token.`),
    );
    expect(raw('SetEndpointAttributes', { EndpointArn, Attributes: { Token: 'two' } })).toMatchObject({
      ok: true,
    });
  });

  test('refuses what CreatePlatformEndpoint refuses, and a call without attributes', () => {
    const { raw, endpoint } = open();
    const EndpointArn = endpoint('one');
    expect(raw('SetEndpointAttributes', { EndpointArn, Attributes: { Enabled: '1' } })).toMatchObject({
      error: { code: 'InvalidParameter' },
    });
    expect(raw('SetEndpointAttributes', { EndpointArn })).toMatchObject({
      error: { code: 'ValidationError' },
    });
  });
});

test('DeleteEndpoint succeeds also for what never existed, and frees the token', () => {
  const { sns, raw, endpoint } = open();
  const EndpointArn = endpoint('one');
  expect(sns.deleteEndpoint({ EndpointArn })).toEqual({});
  expect(sns.deleteEndpoint({ EndpointArn })).toEqual({});
  expect(raw('GetEndpointAttributes', { EndpointArn })).toMatchObject({
    error: { code: 'NotFound', message: 'Endpoint does not exist' },
  });
  expect(endpoint('one')).not.toBe(EndpointArn);
});

test('ListEndpointsByPlatformApplication gives them 100 a page', () => {
  const { sns, PlatformApplicationArn, endpoint } = open();
  for (let index = 0; index < 101; index += 1) endpoint(`token-${index}`);
  const first = sns.listEndpointsByPlatformApplication({ PlatformApplicationArn });
  const { NextToken } = first;
  const second = sns.listEndpointsByPlatformApplication({ PlatformApplicationArn, NextToken });
  const tokens = [...(first.Endpoints ?? []), ...(second.Endpoints ?? [])].map(
    (one) => one.Attributes?.Token,
  );
  expect(first.Endpoints).toHaveLength(100);
  expect(new Set(tokens).size).toBe(101);
});

test('what happens to endpoints is told to the topics that the application names', () => {
  const { sns, topic, queue, subscribeQueue, take, PlatformApplicationArn, endpoint } = open();
  const TopicArn = topic('changes');
  const changes = queue('changes-queue');
  subscribeQueue(TopicArn, changes);
  sns.setPlatformApplicationAttributes({
    PlatformApplicationArn,
    Attributes: {
      EventEndpointCreated: TopicArn,
      EventEndpointUpdated: TopicArn,
      EventEndpointDeleted: TopicArn,
    },
  });
  const EndpointArn = endpoint('one');
  sns.setEndpointAttributes({ EndpointArn, Attributes: { Enabled: 'false' } });
  sns.deleteEndpoint({ EndpointArn });
  const told = take(changes.url).map(({ Body }) => JSON.parse(opened(Body).Message ?? ''));
  expect(told.map(({ EventType }) => EventType)).toEqual([
    'EndpointCreated',
    'EndpointUpdated',
    'EndpointDeleted',
  ]);
  expect(told[0]).toMatchObject({ EndpointArn, Resource: PlatformApplicationArn, Service: 'SNS' });
});
