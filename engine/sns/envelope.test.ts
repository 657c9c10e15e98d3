import { describe, expect, test } from 'vitest';
import { opened, snsWorld } from '../testing/sns-world';

describe('44 and 45: the signature', () => {
  function signedTexts() {
    const texts: string[] = [];
    const world = snsWorld({
      sign: (text, version) => {
        texts.push(`${version}\n${text}`);
        return 'c2lnbmVk';
      },
    });
    return { ...world, texts };
  }

  test('is over names and values in byte order, without the attributes', () => {
    const { topic, queue, subscribeQueue, publish, take, texts } = signedTexts();
    const arn = topic('orders');
    const orders = queue('orders');
    subscribeQueue(arn, orders);
    const MessageAttributes = { a: { DataType: 'String', StringValue: 'b' } };
    publish(arn, 'hello\nyou', { Subject: 'News', MessageAttributes });
    const { MessageId, Timestamp, Signature } = opened(take(orders.url)[0]?.Body);
    expect(texts).toEqual([
      `1\nMessage\nhello\nyou\nMessageId\n${MessageId}\nSubject\nNews\nTimestamp\n${Timestamp}\nTopicArn\n${arn}\nType\nNotification\n`,
    ]);
    expect(Signature).toBe('c2lnbmVk');
  });

  test('of version 2 is asked for when the topic says so', () => {
    const { topic, queue, subscribeQueue, publish, take, texts } = signedTexts();
    const arn = topic('orders', { SignatureVersion: '2' });
    const orders = queue('orders');
    subscribeQueue(arn, orders);
    publish(arn, 'hello');
    expect(texts[0]).toMatch(/^2\nMessage\nhello\n/);
    expect(opened(take(orders.url)[0]?.Body).SignatureVersion).toBe('2');
  });

  test('of a confirmation is over the URL and the token too', () => {
    const { topic, subscribe, received, texts } = signedTexts();
    const arn = topic('orders');
    subscribe(arn, 'email-json', 'reader@example.com');
    const { Message, MessageId, SubscribeURL, Timestamp, Token } = opened(
      received('reader@example.com')[0]?.body,
    );
    expect(texts).toEqual([
      `1\nMessage\n${Message}\nMessageId\n${MessageId}\nSubscribeURL\n${SubscribeURL}\nTimestamp\n${Timestamp}\nToken\n${Token}\nTopicArn\n${arn}\nType\nSubscriptionConfirmation\n`,
    ]);
  });

  test('is made once however many queues get the message', () => {
    const { topic, queue, subscribeQueue, publish, texts } = signedTexts();
    const arn = topic('orders');
    for (const name of ['a', 'b', 'c']) subscribeQueue(arn, queue(name));
    publish(arn, 'hello');
    expect(texts).toHaveLength(1);
  });
});
