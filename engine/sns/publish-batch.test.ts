import { describe, expect, test } from 'vitest';
import { snsWorld, subscribedQueue } from '../testing/sns-world';

describe('62: a batch', () => {
  const batch = (...messages: string[]) =>
    messages.map((Message, index) => ({ Id: `m${index}`, Message, MessageGroupId: 'g' }));

  test('keeps its order through a FIFO topic', () => {
    const { sns, topic, queue, subscribeQueue, take } = snsWorld();
    const TopicArn = topic('orders.fifo', { ContentBasedDeduplication: 'true' });
    const orders = queue('orders.fifo');
    subscribeQueue(TopicArn, orders, { RawMessageDelivery: 'true' });
    const bodies = Array.from({ length: 10 }, (_, index) => `message ${index}`);
    sns.publishBatch({ TopicArn, PublishBatchRequestEntries: batch(...bodies) });
    expect(take(orders.url).map(({ Body }) => Body)).toEqual(bodies);
  });

  test('refuses single entries and publishes the others', () => {
    const { sns, arn, next } = subscribedQueue({ RawMessageDelivery: 'true' });
    const { Successful, Failed } = sns.publishBatch({
      TopicArn: arn,
      PublishBatchRequestEntries: batch('', 'good'),
    });
    expect(Failed).toEqual([
      { Id: 'm0', Code: 'InvalidParameter', Message: 'Invalid parameter: Empty message', SenderFault: true },
    ]);
    expect(Successful).toMatchObject([{ Id: 'm1' }]);
    expect(next()?.Body).toBe('good');
  });

  test('fails as a whole when its messages sum to more than one may have', () => {
    const { arn, raw, next } = subscribedQueue();
    const half = 'x'.repeat(131_072);
    const publish = (...messages: string[]) =>
      raw('PublishBatch', { TopicArn: arn, PublishBatchRequestEntries: batch(...messages) });
    expect(publish(half, half, 'x')).toMatchObject({ error: { code: 'BatchRequestTooLong' } });
    expect(next()).toBeUndefined();
    expect(publish(half, half)).toMatchObject({ ok: true });
  });
});
