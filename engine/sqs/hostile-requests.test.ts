import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';
import { operations } from './operations';

const NAMES = Object.keys(operations);
const VALUES = [
  undefined,
  null,
  0,
  -1,
  1.5,
  true,
  '',
  'text',
  [],
  [null],
  {},
  { a: null },
  Number.NaN,
  new Uint8Array(2),
];
const FIELDS = [
  'QueueUrl',
  'QueueName',
  'Attributes',
  'tags',
  'MessageBody',
  'MessageAttributes',
  'MessageSystemAttributes',
  'DelaySeconds',
  'MessageGroupId',
  'MessageDeduplicationId',
  'ReceiptHandle',
  'VisibilityTimeout',
  'Entries',
  'AttributeNames',
  'MessageAttributeNames',
  'MaxNumberOfMessages',
  'ReceiveRequestAttemptId',
  'SourceArn',
  'DestinationArn',
  'MaxNumberOfMessagesPerSecond',
  'TaskHandle',
  'MaxResults',
  'NextToken',
  'QueueNamePrefix',
  'QueueOwnerAWSAccountId',
  'Label',
  'AWSAccountIds',
  'Actions',
  'Tags',
  'TagKeys',
  'Enabled',
  'Reorder',
];

test.each(NAMES)('%s answers any request with an outcome and never throws', (operation) => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const Fifo = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  for (const value of VALUES) {
    for (const request of [value, { QueueUrl: value }, { SourceArn: sqs.arn(QueueUrl), MaxResults: value }]) {
      expect(sqs.raw(operation, request)).toHaveProperty('ok');
    }
    for (const field of FIELDS) {
      const request = {
        QueueUrl: operation === 'DeleteQueue' ? 'none' : QueueUrl,
        MessageBody: 'x',
        [field]: value,
      };
      expect(sqs.raw(operation, request)).toHaveProperty('ok');
      expect(sqs.raw(operation, { ...request, QueueUrl: Fifo, MessageGroupId: 'g' })).toHaveProperty('ok');
    }
  }
});

test.each(NAMES)('%s says what is missing when nothing is there', (operation) => {
  const { sqs } = simulate({ seed: 1 });
  const outcome = sqs.raw(operation, {});
  if (operation === 'ListQueues') expect(outcome).toEqual({ ok: true, response: {} });
  else expect(outcome).toMatchObject({ ok: false, error: { code: 'MissingParameter' } });
});

test('an entry of a batch that is no object is refused with the batch', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (const Entries of ['text', [7], [null], { 0: {} }]) {
    expect(sqs.raw('SendMessageBatch', { QueueUrl, Entries })).toMatchObject({
      error: { code: 'SerializationException' },
    });
  }
});

test('an operation that does not exist is no action', () => {
  const { sqs } = simulate({ seed: 1 });
  for (const operation of ['Fly', 'constructor', '__proto__']) {
    expect(sqs.raw(operation, {})).toMatchObject({ error: { code: 'InvalidAction' } });
  }
});
