import { expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

test('an undeleted message returns when its visibility timeout ends', () => {
  const { sqs, advance } = simulate({ seed: 7 });
  const queue = sqs.createQueue({ QueueName: 'orders', Attributes: { VisibilityTimeout: '30' } });
  sqs.sendMessage({ QueueUrl: queue, MessageBody: 'hello' });
  sqs.receiveMessage({ QueueUrl: queue });
  advance(seconds(29));
  expect(sqs.receiveMessage({ QueueUrl: queue }).Messages).toBeUndefined();
  advance(seconds(1));
  expect(sqs.receiveMessage({ QueueUrl: queue }).Messages).toMatchObject([{ Body: 'hello' }]);
});
