import { expect, test } from 'vitest';
import { opened, snsWorld } from '../testing/sns-world';

test('one publish reaches every subscribed queue', () => {
  const { topic, queue, subscribeQueue, publish, take, events } = snsWorld();
  const orders = topic('orders');
  const queues = ['billing', 'shipping', 'archive'].map((name) => queue(name));
  for (const one of queues) subscribeQueue(orders, one);
  const { MessageId } = publish(orders, 'order 1');
  for (const { url } of queues) {
    const [message, another] = take(url);
    expect(opened(message?.Body)).toMatchObject({ Type: 'Notification', MessageId, Message: 'order 1' });
    expect(another).toBeUndefined();
  }
  expect(events('sns.message-delivered')).toHaveLength(3);
});
