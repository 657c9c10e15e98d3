import { expect, test } from 'vitest';
import { denied, refused, STRANGER } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';

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

test("a new standard queue has AWS's defaults, and nothing that was not set", () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] }).Attributes).toEqual({
    QueueArn: 'arn:aws:sqs:us-east-1:123456789012:orders',
    ApproximateNumberOfMessages: '0',
    ApproximateNumberOfMessagesNotVisible: '0',
    ApproximateNumberOfMessagesDelayed: '0',
    CreatedTimestamp: '1767225600',
    LastModifiedTimestamp: '1767225600',
    DelaySeconds: '0',
    MaximumMessageSize: '1048576',
    MessageRetentionPeriod: '345600',
    ReceiveMessageWaitTimeSeconds: '0',
    VisibilityTimeout: '30',
    SqsManagedSseEnabled: 'true',
  });
});

test.each([
  ['RedrivePolicy', '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead","maxReceiveCount":5}'],
  ['RedriveAllowPolicy', '{"redrivePermission":"denyAll"}'],
  ['KmsMasterKeyId', 'alias/aws/sqs'],
  ['Policy', '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"SQS:PurgeQueue"}]}'],
] as const)('%s comes back as it was given', (name, text) => {
  const { sqs } = simulate({ seed: 1 });
  sqs.createQueue({ QueueName: 'dead' });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { [name]: text } });
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: [name] })).toEqual({
    Attributes: { [name]: text },
  });
});

test('counts are of this moment: what has fallen due is counted as due', () => {
  const { sqs, advance } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds: 10 });
  const delayed = () => {
    const AttributeNames = ['ApproximateNumberOfMessagesDelayed' as const];
    return sqs.getQueueAttributes({ QueueUrl, AttributeNames }).Attributes;
  };
  advance(seconds(10) - 1);
  expect(delayed()).toEqual({ ApproximateNumberOfMessagesDelayed: '1' });
  advance(1);
  expect(delayed()).toEqual({ ApproximateNumberOfMessagesDelayed: '0' });
});

test('names that are none are refused with the first of them', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (const name of ['all', '', 'constructor', 'Visibilitytimeout']) {
    expect(sqs.raw('GetQueueAttributes', { QueueUrl, AttributeNames: ['All', name, 'Nothing'] })).toEqual(
      refused('InvalidAttributeName', `Unknown Attribute ${name}.`),
    );
  }
  expect(sqs.raw('GetQueueAttributes', { QueueUrl, AttributeNames: 'All' })).toEqual(
    refused('SerializationException', 'STRING_VALUE can not be converted to a List'),
  );
  expect(sqs.raw('GetQueueAttributes', { QueueUrl, AttributeNames: [1] })).toEqual(
    refused('SerializationException', 'NUMBER_VALUE can not be converted to a String'),
  );
});

test('another account asks with permission only', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const ask = () => as({ accountId: STRANGER }).try.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
  expect(ask()).toEqual(denied('GetQueueAttributes', sqs.arn(QueueUrl)));
  sqs.addPermission({
    QueueUrl,
    Label: 'a',
    AWSAccountIds: [STRANGER],
    Actions: ['GetQueueAttributes'],
  });
  expect(ask().ok).toBe(true);
});
