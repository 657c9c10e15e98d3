import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('only what is asked for and set is returned', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const AttributeNames = ['DelaySeconds', 'RedrivePolicy', 'QueueArn'] as const;
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: [...AttributeNames] }).Attributes).toEqual({
    DelaySeconds: '0',
    QueueArn: 'arn:aws:sqs:us-east-1:123456789012:orders',
  });
});

test('FIFO attributes are those of a FIFO queue', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  const { Attributes } = sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
  expect(Attributes).toMatchObject({
    FifoQueue: 'true',
    ContentBasedDeduplication: 'false',
    DeduplicationScope: 'queue',
    FifoThroughputLimit: 'perQueue',
  });
});

test('an unknown name is refused', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.raw('GetQueueAttributes', { QueueUrl, AttributeNames: ['Colour'] })).toMatchObject({
    error: { code: 'InvalidAttributeName', message: 'Unknown Attribute Colour.' },
  });
});
