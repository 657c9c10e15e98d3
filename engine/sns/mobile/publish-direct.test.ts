import { describe, expect, test } from 'vitest';
import { opened, snsWorld } from '../../testing/sns-world';
import { partsOf } from './admit-text';

const PHONE = '+15550100';

function openApp(Attributes: Record<string, string> = {}) {
  const world = snsWorld();
  const { PlatformApplicationArn } = world.sns.createPlatformApplication({
    Name: 'shop',
    Platform: 'GCM',
    Attributes: { PlatformCredential: 'secret', ...Attributes },
  });
  const TargetArn =
    world.sns.createPlatformEndpoint({ PlatformApplicationArn, Token: 'device' }).EndpointArn ?? '';
  const app = (enabled: boolean) =>
    world.putRecipient({ kind: 'app', name: 'my-app', address: 'device', enabled });
  app(true);
  return { ...world, PlatformApplicationArn, TargetArn, app };
}

describe('a message to a phone number', () => {
  test('arrives as a text', () => {
    const { sns, received, events } = snsWorld();
    const { MessageId } = sns.publish({ PhoneNumber: PHONE, Message: 'Your parcel is here.' });
    expect(received(PHONE)).toMatchObject([{ messageId: MessageId, body: 'Your parcel is here.' }]);
    const about = {
      by: 'reader',
      to: PHONE,
      protocol: 'sms',
      messageId: MessageId,
      body: 'Your parcel is here.',
    };
    expect(events('sns.direct-published')).toMatchObject([about]);
    expect(events('sns.direct-delivered')).toMatchObject([about]);
  });

  test('takes the sms part of a structured message, and punctuation in the number', () => {
    const { sns, received } = snsWorld();
    const Message = JSON.stringify({ default: 'long', sms: 'short' });
    sns.publish({ PhoneNumber: '+1 (555) 0100-99', Message, MessageStructure: 'json' });
    expect(received('+1555010099')).toMatchObject([{ body: 'short' }]);
  });

  test.each(['12', 'phone', '+0123456789', '+1234567890123456'])(
    'the number %s is refused',
    (PhoneNumber) => {
      expect(snsWorld().raw('Publish', { PhoneNumber, Message: 'x' })).toMatchObject({
        ok: false,
        error: {
          code: 'InvalidParameter',
          message: `Invalid parameter: PhoneNumber Reason: ${PhoneNumber} is not valid to publish to`,
        },
      });
    },
  );

  test('is accepted and lost when the owner of the phone has opted out', () => {
    const { sns, putRecipient, received, events } = snsWorld();
    putRecipient({ kind: 'phone', name: 'ann', address: PHONE, enabled: false });
    expect(sns.publish({ PhoneNumber: PHONE, Message: 'x' }).MessageId).toBeDefined();
    expect(received('ann')).toEqual([]);
    expect(events('sns.direct-failed')).toMatchObject([{ reason: expect.stringContaining('opted out') }]);
  });

  test('in the SMS sandbox goes to verified numbers alone', () => {
    const { sns, received, events } = snsWorld();
    sns.setSmsSandbox({ Enabled: true });
    sns.publish({ PhoneNumber: PHONE, Message: 'x' });
    expect(received(PHONE)).toEqual([]);
    expect(events('sns.direct-failed')).toMatchObject([{ reason: expect.stringContaining('not verified') }]);
  });

  test('is not sent when it would cost more than its MaxPrice', () => {
    const { sns, received } = snsWorld();
    const publish = (StringValue: string) =>
      sns.publish({
        PhoneNumber: PHONE,
        Message: StringValue,
        MessageAttributes: { 'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue } },
      });
    publish('0.001');
    publish('0.01');
    expect(received(PHONE).map(({ body }) => body)).toEqual(['0.01']);
  });

  test('is not sent beyond the monthly spend limit, and is again in the next month', () => {
    const { sns, received, advance, events } = snsWorld();
    for (let index = 0; index < 160; index += 1) sns.publish({ PhoneNumber: PHONE, Message: 'x' });
    const sent = events('sns.direct-delivered').length;
    // A dollar buys so many texts at 0.00645 dollars each.
    expect(sent).toBe(155);
    advance(31 * 86_400_000);
    sns.publish({ PhoneNumber: PHONE, Message: 'new month' });
    expect(received(PHONE).at(-1)?.body).toBe('new month');
  });

  test.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(307), 3],
    ['я'.repeat(70), 1],
    ['я'.repeat(71), 2],
  ])('%.3s… is charged by its parts', (text, parts) => {
    expect(partsOf(text)).toBe(parts);
  });

  test('has at most 1,600 characters', () => {
    const { sns, received } = snsWorld();
    sns.publish({ PhoneNumber: PHONE, Message: 'x'.repeat(1601) });
    expect(received(PHONE)).toEqual([]);
  });
});

describe('a message to a platform endpoint', () => {
  test('arrives in the app', () => {
    const { sns, TargetArn, received } = openApp();
    const { MessageId } = sns.publish({ TargetArn, Message: 'hello' });
    expect(received('my-app')).toMatchObject([{ messageId: MessageId, body: 'hello' }]);
  });

  test('is the payload of its platform, else the default', () => {
    const { sns, TargetArn, received } = openApp();
    const GCM = '{"notification":{"title":"Hi"}}';
    const publish = (message: object) =>
      sns.publish({ TargetArn, Message: JSON.stringify(message), MessageStructure: 'json' });
    publish({ default: 'plain', GCM });
    publish({ default: 'plain', APNS: '{}' });
    expect(received('my-app').map(({ body }) => body)).toEqual([GCM, 'plain']);
  });

  test('disables the endpoint when the platform refuses its token, and tells the topics of the application', () => {
    const { sns, raw, app, topic, queue, subscribeQueue, take, ...world } = openApp();
    const { TargetArn, PlatformApplicationArn } = world;
    const TopicArn = topic('failures');
    const failures = queue('failures-queue');
    subscribeQueue(TopicArn, failures);
    const Attributes = { EventDeliveryFailure: TopicArn, EventEndpointUpdated: TopicArn };
    sns.setPlatformApplicationAttributes({ PlatformApplicationArn, Attributes });
    app(false);
    const { MessageId } = sns.publish({ TargetArn, Message: 'lost' });
    expect(sns.getEndpointAttributes({ EndpointArn: TargetArn }).Attributes?.Enabled).toBe('false');
    expect(raw('Publish', { TargetArn, Message: 'refused' })).toMatchObject({
      ok: false,
      error: { code: 'EndpointDisabled', message: 'Endpoint is disabled' },
    });
    const told = take(failures.url).map(({ Body }) => JSON.parse(opened(Body).Message ?? ''));
    expect(told.map(({ EventType }) => EventType).sort()).toEqual(['DeliveryFailure', 'EndpointUpdated']);
    expect(told.find(({ EventType }) => EventType === 'DeliveryFailure')).toMatchObject({ MessageId });
  });

  test('is refused for an endpoint that does not exist and an application that is disabled', () => {
    const { sns, raw, TargetArn, PlatformApplicationArn } = openApp();
    expect(raw('Publish', { TargetArn: `${TargetArn}x`, Message: 'x' })).toMatchObject({
      error: {
        code: 'InvalidParameter',
        message: 'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified',
      },
    });
    sns.setPlatformApplicationAttributes({ PlatformApplicationArn, Attributes: { Enabled: 'false' } });
    expect(raw('Publish', { TargetArn, Message: 'x' })).toMatchObject({
      error: { code: 'PlatformApplicationDisabled', message: 'Platform application is disabled' },
    });
  });

  test('comes from its own account alone', () => {
    const { raw, TargetArn } = openApp();
    const stranger = { accountId: '222222222222', principalArn: 'arn:aws:iam::222222222222:root' };
    expect(raw('Publish', { TargetArn, Message: 'x' }, stranger)).toMatchObject({
      ok: false,
      error: { code: 'AuthorizationError' },
    });
  });
});

test('a text to a subscribed phone obeys the same sandbox', () => {
  const { sns, topic, subscribe, publish, received, events } = snsWorld();
  const TopicArn = topic('news');
  subscribe(TopicArn, 'sms', PHONE);
  publish(TopicArn, 'one');
  sns.setSmsSandbox({ Enabled: true });
  publish(TopicArn, 'two');
  expect(received(PHONE).map(({ body }) => body)).toEqual(['one']);
  expect(events('sns.delivery-failed')).toMatchObject([{ body: 'two', code: 'Unverified' }]);
});
