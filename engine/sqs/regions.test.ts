import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

const west = { region: 'us-west-2' };

test('two Regions have a queue of the same name each, and neither sees the other', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const east = sqs.createQueue({ QueueName: 'orders' });
  const other = as(west).createQueue({ QueueName: 'orders' });
  expect([east, other]).toEqual([
    'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
    'https://sqs.us-west-2.amazonaws.com/123456789012/orders',
  ]);
  sqs.sendMessage({ QueueUrl: east, MessageBody: 'east' });
  expect(as(west).receiveMessage({ QueueUrl: other }).Messages).toBeUndefined();
  expect(sqs.receiveMessage({ QueueUrl: east }).Messages).toMatchObject([{ Body: 'east' }]);
  expect(as(west).listQueues({}).QueueUrls).toEqual([other]);
  expect(as(west).getQueueUrl({ QueueName: 'orders' }).QueueUrl).toBe(other);
});

test('a Region that has no such queue does not know its URL', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const outcome = as(west).try.sendMessage({ QueueUrl, MessageBody: 'lost' });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'QueueDoesNotExist' } });
});

test('a dead-letter queue stands in the Region of its source', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const target = as(west).createQueue({ QueueName: 'failed' });
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: as(west).arn(target),
    maxReceiveCount: 3,
  });
  const outcome = sqs.try.createQueue({ QueueName: 'orders', Attributes: { RedrivePolicy } });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'InvalidParameterValue' } });
  expect(as(west).createQueue({ QueueName: 'orders', Attributes: { RedrivePolicy } })).toContain('us-west-2');
});

test('a deleted name is free at once in another Region', () => {
  const { sqs, as } = simulate({ seed: 1 });
  sqs.deleteQueue({ QueueUrl: sqs.createQueue({ QueueName: 'orders' }) });
  expect(sqs.try.createQueue({ QueueName: 'orders' })).toMatchObject({
    ok: false,
    error: { code: 'QueueDeletedRecently' },
  });
  expect(as(west).createQueue({ QueueName: 'orders' })).toContain('us-west-2');
});
