import { expect, test } from 'vitest';
import { HOSTILE_VALUES } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';
import { snsErrors } from './errors';
import { operations } from './operations';
import { requestFields } from './request-fields';

type Name = keyof typeof operations;

/** A world in which every kind of resource exists, and a request of each operation that names them. */
function furnished() {
  const world = snsWorld({ seed: 1 });
  const TopicArn = world.topic('orders');
  const SubscriptionArn = world.subscribeQueue(TopicArn, world.queue('orders-queue'));
  const { PlatformApplicationArn = '' } = world.sns.createPlatformApplication({
    Name: 'shop',
    Platform: 'GCM',
    Attributes: { PlatformCredential: 'x' },
  });
  const { EndpointArn = '' } = world.sns.createPlatformEndpoint({ PlatformApplicationArn, Token: 't' });
  const PhoneNumber = '+15550100';
  world.sns.createSMSSandboxPhoneNumber({ PhoneNumber });
  const request: Record<string, unknown> = {
    TopicArn,
    ResourceArn: TopicArn,
    SubscriptionArn,
    PlatformApplicationArn,
    EndpointArn,
    PhoneNumber,
    phoneNumber: PhoneNumber,
    OneTimePassword: '123456',
    Name: 'orders',
    Platform: 'GCM',
    Token: 'u',
    Message: 'hello',
    Protocol: 'sqs',
    Endpoint: 'arn:aws:sqs:us-east-1:123456789012:orders-queue',
    AttributeName: 'DisplayName',
    AttributeValue: 'x',
    Attributes: {},
    attributes: {},
    PublishBatchRequestEntries: [{ Id: 'a', Message: 'x' }],
    Label: 'label',
    AWSAccountId: ['222222222222'],
    ActionName: ['Publish'],
    DataProtectionPolicy: '{}',
    Tags: [{ Key: 'a', Value: 'b' }],
    TagKeys: ['a'],
    Enabled: true,
  };
  return { ...world, request };
}

test.each(Object.keys(operations) as Name[])(
  '%s answers any request with an outcome and never throws',
  (name) => {
    const { raw, request } = furnished();
    const fields = Object.keys(requestFields[name]);
    const valid = Object.fromEntries(fields.map((field) => [field, request[field]]));
    const requests: unknown[] = [
      ...HOSTILE_VALUES,
      ...fields.flatMap((field) => HOSTILE_VALUES.map((value) => ({ ...valid, [field]: value }))),
    ];
    const codes = requests.flatMap((one) => {
      const outcome = raw(name, one);
      return outcome.ok ? [] : [outcome.error.code];
    });
    const strange = codes.filter((code) => !Object.hasOwn(snsErrors, code));
    expect([...new Set(strange)]).toEqual([]);
    expect(requests.length).toBeGreaterThan(10);
  },
);
