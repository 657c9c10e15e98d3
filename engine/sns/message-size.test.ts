import { describe, expect, test } from 'vitest';
import { snsWorld, subscribedQueue } from '../testing/sns-world';

describe('63: the size of a message', () => {
  test('counts its attributes: name, type and value', () => {
    const { arn, raw } = subscribedQueue();
    const MessageAttributes = { name: { DataType: 'String', StringValue: 'value' } };
    const send = (bytes: number) =>
      raw('Publish', { TopicArn: arn, Message: 'x'.repeat(bytes), MessageAttributes });
    const room = 262_144 - 'nameStringvalue'.length;
    expect(send(room)).toMatchObject({ ok: true });
    expect(send(room + 1)).toMatchObject({
      error: { code: 'InvalidParameter', message: 'Invalid parameter: Message too long' },
    });
  });

  test('can be raised to 1 MiB', () => {
    const { arn, raw, sns, next } = subscribedQueue({ RawMessageDelivery: 'true' });
    sns.setTopicAttributes({ TopicArn: arn, AttributeName: 'MaximumMessageSize', AttributeValue: '1048576' });
    const Message = 'x'.repeat(1_048_576);
    expect(raw('Publish', { TopicArn: arn, Message })).toMatchObject({ ok: true });
    expect(next()?.Body).toHaveLength(1_048_576);
    expect(raw('Publish', { TopicArn: arn, Message: `${Message}x` })).toMatchObject({ ok: false });
  });

  test('above 256 KiB goes only to queues, functions and streams', () => {
    const { sns, topic, raw, subscribe } = snsWorld();
    const large = topic('large', { MaximumMessageSize: '262145' });
    const mail = { Protocol: 'email', Endpoint: 'a@example.com' };
    expect(raw('Subscribe', { TopicArn: large, ...mail })).toMatchObject({
      error: { code: 'InvalidParameter' },
    });
    const small = topic('small');
    subscribe(small, mail.Protocol, mail.Endpoint);
    const grow = { TopicArn: small, AttributeName: 'MaximumMessageSize', AttributeValue: '262145' };
    expect(raw('SetTopicAttributes', grow)).toMatchObject({ error: { code: 'InvalidParameter' } });
    expect(sns.getTopicAttributes({ TopicArn: small }).Attributes).not.toHaveProperty('MaximumMessageSize');
  });
});
