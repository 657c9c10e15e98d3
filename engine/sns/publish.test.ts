import { describe, expect, test } from 'vitest';
import { opened, snsWorld, subscribedQueue } from '../testing/sns-world';

test('one publish reaches every subscribed queue', () => {
  const { topic, queue, subscribeQueue, publish, take, events, topicView } = snsWorld();
  const orders = topic('orders');
  const queues = ['billing', 'shipping', 'archive'].map((name) => queue(name));
  for (const one of queues) subscribeQueue(orders, one);
  const { MessageId } = publish(orders, 'order 1', { Subject: 'News' });
  for (const { url } of queues) {
    const [message, another] = take(url);
    expect(opened(message?.Body)).toMatchObject({ Type: 'Notification', MessageId, Message: 'order 1' });
    expect(another).toBeUndefined();
  }
  expect(topicView('orders').published).toBe(1);
  expect(events('sns.message-published')).toEqual([
    {
      type: 'sns.message-published',
      topic: 'orders',
      messageId: MessageId,
      body: 'order 1',
      by: 'reader',
      subject: 'News',
      groupId: undefined,
      sequenceNumber: undefined,
    },
  ]);
  expect(events('sns.message-delivered').map(({ to }) => to)).toEqual(['billing', 'shipping', 'archive']);
});

test('a topic without subscribers takes a message and keeps nothing', () => {
  const { sns, topic, queue, subscribeQueue, publish, take } = snsWorld();
  const arn = topic('orders');
  expect(publish(arn, 'gone').MessageId).toMatch(/^[0-9a-f-]{36}$/);
  const orders = queue('orders');
  subscribeQueue(arn, orders);
  expect(take(orders.url)).toEqual([]);
  expect(sns.getTopicAttributes({ TopicArn: arn }).Attributes).toMatchObject({ SubscriptionsConfirmed: '1' });
});

describe('what is published to', () => {
  test('can be named by TargetArn', () => {
    const { sns, arn, next } = subscribedQueue({ RawMessageDelivery: 'true' });
    sns.publish({ TargetArn: arn, Message: 'hello' });
    expect(next()?.Body).toBe('hello');
  });

  test.each([
    ['nothing', {}, 'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter'],
    [
      'two things',
      { TopicArn: 'arn:aws:sns:us-east-1:123456789012:a', PhoneNumber: '+12065550100' },
      'Invalid parameter: TopicArn or PhoneNumber Reason: only one of them can be given',
    ],
  ])('%s is refused', (_what, target, message) => {
    expect(snsWorld().raw('Publish', { ...target, Message: 'x' })).toMatchObject({
      error: { code: 'InvalidParameter', message },
    });
  });

  test('a topic that does not exist is not found', () => {
    const TopicArn = 'arn:aws:sns:us-east-1:123456789012:never';
    expect(snsWorld().raw('Publish', { TopicArn, Message: 'x' })).toMatchObject({
      error: { code: 'NotFound', message: 'Topic does not exist', httpStatus: 404 },
    });
  });

  test('a phone number gets the text itself', () => {
    const { sns, received } = snsWorld();
    sns.setSmsSandbox({ Enabled: false });
    sns.publish({ PhoneNumber: '+12065550100', Message: 'hello' });
    expect(received('+12065550100')).toMatchObject([{ body: 'hello' }]);
  });
});

describe('a message', () => {
  const refusal = (change: object) => {
    const { topic, raw } = snsWorld();
    const outcome = raw('Publish', { TopicArn: topic('orders'), Message: 'x', ...change });
    return outcome.ok ? undefined : `${outcome.error.code}: ${outcome.error.message}`;
  };

  test.each([
    ['no message', { Message: undefined }, /^ValidationError: /],
    ['an empty message', { Message: '' }, /^InvalidParameter: Invalid parameter: Empty message$/],
    ['a message that is no text', { Message: 7 }, /^InvalidParameter: /],
    ['an empty subject', { Subject: '' }, /^InvalidParameter: Invalid parameter: Subject$/],
    ['a subject of 100 characters', { Subject: 'x'.repeat(100) }, /Subject$/],
    ['a subject of two lines', { Subject: 'a\nb' }, /Subject$/],
    ['a structure that does not exist', { MessageStructure: 'xml' }, /MessageStructure$/],
    ['attributes that are a list', { MessageAttributes: [] }, /^ParameterValueInvalid: /],
    [
      'an attribute without a type',
      { MessageAttributes: { a: { StringValue: 'x' } } },
      /non-empty message attribute type/,
    ],
    [
      'a type that does not exist',
      { MessageAttributes: { a: { DataType: 'Date', StringValue: 'x' } } },
      /set of supported type/,
    ],
    [
      'an attribute without a value',
      { MessageAttributes: { a: { DataType: 'String' } } },
      /non-empty message attribute value/,
    ],
    [
      'a number that is none',
      { MessageAttributes: { a: { DataType: 'Number', StringValue: 'x' } } },
      /to number/,
    ],
    [
      'an array that is none',
      { MessageAttributes: { a: { DataType: 'String.Array', StringValue: '{}' } } },
      /JSON array/,
    ],
    [
      'an array of arrays',
      { MessageAttributes: { a: { DataType: 'String.Array', StringValue: '[[]]' } } },
      /JSON array/,
    ],
    [
      'bytes as text',
      { MessageAttributes: { a: { DataType: 'Binary', StringValue: 'x' } } },
      /non-empty message attribute value/,
    ],
    [
      'a name with a space',
      { MessageAttributes: { 'a b': { DataType: 'String', StringValue: 'x' } } },
      /non-alphanumeric/,
    ],
    [
      'a name that begins with a dot',
      { MessageAttributes: { '.a': { DataType: 'String', StringValue: 'x' } } },
      /dot/,
    ],
    [
      'a name of AWS',
      { MessageAttributes: { 'AWS.a': { DataType: 'String', StringValue: 'x' } } },
      /reserved/,
    ],
    [
      'a name of 257 letters',
      { MessageAttributes: { ['a'.repeat(257)]: { DataType: 'String', StringValue: 'x' } } },
      /Length/,
    ],
  ])('with %s is refused', (_what, change, text) => {
    expect(refusal(change)).toMatch(text);
  });

  test('takes 99 characters of subject, and attributes of text messages', () => {
    expect(refusal({ Subject: 'x'.repeat(99) })).toBeUndefined();
    const attribute = { DataType: 'String', StringValue: 'Promotional' };
    expect(refusal({ MessageAttributes: { 'AWS.SNS.SMS.SMSType': attribute } })).toBeUndefined();
  });
});

describe('MessageStructure json', () => {
  test('gives each protocol its own body, and the others the default', () => {
    const { sns, topic, queue, subscribe, subscribeQueue, publish, take, received } = snsWorld();
    const arn = topic('orders', { DisplayName: 'Orders of the shop' });
    const orders = queue('orders');
    subscribeQueue(arn, orders, { RawMessageDelivery: 'true' });
    sns.setSmsSandbox({ Enabled: false });
    subscribe(arn, 'sms', '+12065550100');
    const mail = subscribe(arn, 'email', 'reader@example.com');
    sns.settleSubscription({ SubscriptionArn: mail });
    publish(arn, JSON.stringify({ default: 'for all', sqs: 'for queues', sms: 'for phones' }), {
      MessageStructure: 'json',
    });
    expect(take(orders.url)).toMatchObject([{ Body: 'for queues' }]);
    expect(received('+12065550100')).toMatchObject([{ body: 'Orders of > for phones' }]);
    expect(received('reader@example.com').at(-1)).toMatchObject({
      subject: 'AWS Notification Message',
      body: expect.stringMatching(/^for all\n\n--\nIf you wish to stop/),
    });
  });

  test('entries that are no text are left out', () => {
    const { arn, publish, next } = subscribedQueue({ RawMessageDelivery: 'true' });
    publish(arn, '{"default":"for all","sqs":7}', { MessageStructure: 'json' });
    expect(next()?.Body).toBe('for all');
  });
});

test('email-json gets the envelope', () => {
  const { sns, topic, subscribe, publish, received } = snsWorld();
  const arn = topic('orders');
  const SubscriptionArn = subscribe(arn, 'email-json', 'reader@example.com');
  sns.settleSubscription({ SubscriptionArn });
  publish(arn, 'hello');
  const letter = opened(received('reader@example.com').at(-1)?.body);
  expect(letter).toMatchObject({ Type: 'Notification', Message: 'hello' });
  expect(letter.UnsubscribeURL).toContain(SubscriptionArn);
});

test('a push goes to the app behind an endpoint; a token that is no longer valid disables it', () => {
  const { sns, topic, subscribe, publish, received, putRecipient, events } = snsWorld();
  const { PlatformApplicationArn = '' } = sns.createPlatformApplication({
    Name: 'shop',
    Platform: 'GCM',
    Attributes: { PlatformCredential: 'key' },
  });
  const { EndpointArn = '' } = sns.createPlatformEndpoint({ PlatformApplicationArn, Token: 'token-1' });
  const arn = topic('orders');
  subscribe(arn, 'application', EndpointArn);
  publish(arn, JSON.stringify({ default: 'for all', GCM: '{"data":1}' }), { MessageStructure: 'json' });
  expect(received('token-1')).toMatchObject([{ body: '{"data":1}' }]);
  putRecipient({ kind: 'app', name: 'token-1', address: 'token-1', enabled: false });
  publish(arn, 'second');
  expect(sns.getEndpointAttributes({ EndpointArn }).Attributes).toMatchObject({ Enabled: 'false' });
  publish(arn, 'third');
  expect(events('sns.delivery-failed').map(({ code }) => code)).toEqual(['InvalidToken', 'EndpointDisabled']);
});
