import { expect, test } from 'vitest';
import { snsWorld } from '../testing/sns-world';

const ATTRIBUTE = { DataType: 'String', StringValue: 'x' };
const attributes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`own${index}`, ATTRIBUTE]));

/** A raw subscription whose queue is gone, and what its dead-letter queue gets of a message with so many attributes. */
function deadLetterOf(count: number) {
  const { topic, queue, subscribeQueue, publish, take, sqs, events } = snsWorld();
  const arn = topic('orders');
  const [orders, dead] = [queue('orders'), queue('dead')];
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn });
  subscribeQueue(arn, orders, { RawMessageDelivery: 'true', RedrivePolicy });
  sqs.deleteQueue({ QueueUrl: orders.url });
  publish(arn, 'hello', { MessageAttributes: attributes(count) });
  const [message] = take(dead.url);
  return {
    message,
    names: Object.keys(message?.MessageAttributes ?? {}),
    dropped: events('sns.message-dropped'),
  };
}

test.each([0, 1, 7, 8, 9, 10])(
  'a raw message with %i attributes keeps them all, and says why where there is room',
  (count) => {
    const { message, names, dropped } = deadLetterOf(count);
    expect(message?.Body).toBe('hello');
    expect(names.filter((name) => name.startsWith('own'))).toEqual(Object.keys(attributes(count)));
    expect(names).toHaveLength(Math.min(10, count + 3));
    expect(names.includes('ErrorCode')).toBe(count < 10);
    expect(dropped).toEqual([]);
  },
);

test('a raw message that has more attributes than a queue takes is not lost', () => {
  const { message, names, dropped } = deadLetterOf(11);
  expect(message?.Body).toBe('hello');
  expect(names.sort()).toEqual(['ErrorCode', 'ErrorMessage', 'RequestID']);
  expect(dropped).toEqual([]);
});
