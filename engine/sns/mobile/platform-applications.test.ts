import { describe, expect, test } from 'vitest';
import { snsWorld } from '../../testing/sns-world';

const CREDENTIAL = { PlatformCredential: 'secret' };
const refused = (code: string, message: string) =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code, message }) });
const invalid = (what: string) => refused('InvalidParameter', `Invalid parameter: ${what}`);
const valid = { Name: 'shop', Platform: 'GCM', Attributes: CREDENTIAL };

describe('CreatePlatformApplication', () => {
  test('gives an ARN that names platform and application', () => {
    const { sns } = snsWorld();
    expect(sns.createPlatformApplication(valid)).toEqual({
      PlatformApplicationArn: 'arn:aws:sns:us-east-1:123456789012:app/GCM/shop',
    });
  });

  test('with the same attributes returns the one that exists, with others is refused', () => {
    const { sns, raw } = snsWorld();
    const { PlatformApplicationArn } = sns.createPlatformApplication(valid);
    expect(sns.createPlatformApplication(valid)).toEqual({ PlatformApplicationArn });
    expect(
      raw('CreatePlatformApplication', { ...valid, Attributes: { PlatformCredential: 'other' } }),
    ).toEqual(invalid('Attributes Reason: Platform application already exists with different attributes'));
    sns.createPlatformApplication({ ...valid, Platform: 'ADM' });
    expect(sns.listPlatformApplications({}).PlatformApplications).toHaveLength(2);
  });

  test.each([
    [{ Name: 'a b' }, 'Name'],
    [{ Name: '' }, 'Name'],
    [{ Name: 'x'.repeat(257) }, 'Name'],
    [{ Name: 5 }, 'Name'],
    [{ Platform: 'NOKIA' }, 'Platform Reason: Unsupported platform: NOKIA'],
    [{ Attributes: {} }, 'Attributes Reason: Platform credentials are invalid'],
    [{ Attributes: { ...CREDENTIAL, Colour: 'red' } }, 'Attributes Reason: Invalid attribute name: Colour'],
    [
      { Attributes: { ...CREDENTIAL, EventEndpointCreated: 'topic' } },
      'Attributes Reason: An invalid value for EventEndpointCreated',
    ],
    [
      { Attributes: { ...CREDENTIAL, Enabled: 'maybe' } },
      'Attributes Reason: Invalid value for attribute: Enabled: must be true or false',
    ],
    [
      { Attributes: { ...CREDENTIAL, SuccessFeedbackSampleRate: '101' } },
      'Attributes Reason: An invalid value for SuccessFeedbackSampleRate',
    ],
  ])('%j is refused', (change, what) => {
    expect(snsWorld().raw('CreatePlatformApplication', { ...valid, ...change })).toEqual(invalid(what));
  });

  test.each(['Name', 'Platform', 'Attributes'])('%s is required', (field) => {
    const { [field as keyof typeof valid]: _, ...rest } = valid;
    expect(snsWorld().raw('CreatePlatformApplication', rest)).toMatchObject({
      error: { code: 'ValidationError' },
    });
  });
});

describe('its attributes', () => {
  test('are shown without the credentials, changed one by one, and taken away by an empty text', () => {
    const { sns } = snsWorld();
    const { PlatformApplicationArn } = sns.createPlatformApplication(valid);
    const get = () => sns.getPlatformApplicationAttributes({ PlatformApplicationArn }).Attributes;
    const set = (Attributes: Record<string, string>) =>
      sns.setPlatformApplicationAttributes({ PlatformApplicationArn, Attributes });
    expect(get()).toEqual({ Enabled: 'true' });
    set({ SuccessFeedbackSampleRate: '50', Enabled: 'false' });
    expect(get()).toEqual({ Enabled: 'false', SuccessFeedbackSampleRate: '50' });
    set({ SuccessFeedbackSampleRate: '0', EventEndpointCreated: 'arn:aws:sns:us-east-1:123456789012:t' });
    set({ EventEndpointCreated: '' });
    expect(get()).toEqual({ Enabled: 'false', SuccessFeedbackSampleRate: '0' });
  });

  test('of an application that does not exist, or an ARN of something else', () => {
    const { raw } = snsWorld();
    const arn = 'arn:aws:sns:us-east-1:123456789012:app/GCM/none';
    for (const operation of ['GetPlatformApplicationAttributes', 'SetPlatformApplicationAttributes']) {
      expect(raw(operation, { PlatformApplicationArn: arn, Attributes: {} })).toEqual(
        refused('NotFound', 'PlatformApplication does not exist'),
      );
      expect(raw(operation, { PlatformApplicationArn: 'arn:aws:sns:us-east-1:123456789012:topic' })).toEqual(
        invalid('PlatformApplicationArn'),
      );
      expect(raw(operation, { PlatformApplicationArn: arn.replace('us-east-1', 'eu-west-1') })).toEqual(
        invalid('PlatformApplicationArn'),
      );
      expect(raw(operation, { PlatformApplicationArn: 'app' })).toEqual(
        invalid('PlatformApplicationArn Reason: An ARN must have at least 6 elements, not 1'),
      );
    }
  });
});

test('DeletePlatformApplication succeeds also for what never existed, and takes the endpoints along', () => {
  const { sns, raw } = snsWorld();
  const { PlatformApplicationArn } = sns.createPlatformApplication(valid);
  const { EndpointArn } = sns.createPlatformEndpoint({ PlatformApplicationArn, Token: 't' });
  expect(sns.deletePlatformApplication({ PlatformApplicationArn })).toEqual({});
  expect(sns.deletePlatformApplication({ PlatformApplicationArn })).toEqual({});
  expect(sns.listPlatformApplications({}).PlatformApplications).toEqual([]);
  expect(raw('GetEndpointAttributes', { EndpointArn })).toEqual(
    refused('NotFound', 'Endpoint does not exist'),
  );
});

test('the list has the caller own applications of the Region, 100 a page', () => {
  const { sns, as, raw } = snsWorld();
  for (let index = 0; index < 101; index += 1)
    sns.createPlatformApplication({ ...valid, Name: `app-${index}` });
  as({ accountId: '222222222222' }).createPlatformApplication(valid);
  as({ region: 'eu-west-1' }).createPlatformApplication(valid);
  const first = sns.listPlatformApplications({});
  const second = sns.listPlatformApplications({ NextToken: first.NextToken });
  expect(first.PlatformApplications).toHaveLength(100);
  expect(second.PlatformApplications).toHaveLength(1);
  expect(second.NextToken).toBeUndefined();
  const arns = [...(first.PlatformApplications ?? []), ...(second.PlatformApplications ?? [])].map(
    (one) => one.PlatformApplicationArn,
  );
  expect(new Set(arns).size).toBe(101);
  expect(raw('ListPlatformApplications', { NextToken: 'garbage' })).toMatchObject({
    error: { code: 'InvalidParameter' },
  });
});

test('another account may do nothing with an application', () => {
  const { sns, raw } = snsWorld();
  const { PlatformApplicationArn } = sns.createPlatformApplication(valid);
  const stranger = { accountId: '222222222222', principalArn: 'arn:aws:iam::222222222222:root' };
  for (const operation of [
    'GetPlatformApplicationAttributes',
    'SetPlatformApplicationAttributes',
    'DeletePlatformApplication',
    'CreatePlatformEndpoint',
    'ListEndpointsByPlatformApplication',
  ]) {
    const request = { PlatformApplicationArn, Attributes: {}, Token: 't' };
    expect(raw(operation, request, stranger)).toMatchObject({
      ok: false,
      error: { code: 'AuthorizationError', httpStatus: 403 },
    });
  }
});
