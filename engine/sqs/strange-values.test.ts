import { expect, test } from 'vitest';
import { HOSTILE_VALUES, strangeCodes } from '../testing/refusals';
import { simulate } from '../testing/simulate';
import { operations } from './operations';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';

/** A world with the queue `orders`, one message in flight, and a request that each operation accepts. */
function prepared() {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { team: 'shop' } });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: ARN, maxReceiveCount: 9 });
  sqs.createQueue({ QueueName: 'source', Attributes: { RedrivePolicy } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle;
  const { TaskHandle } = sqs.startMessageMoveTask({ SourceArn: ARN });
  const attribute = { DataType: 'String', StringValue: 'x' };
  const message = {
    MessageBody: 'x',
    DelaySeconds: 1,
    MessageAttributes: { a: attribute },
    MessageSystemAttributes: { AWSTraceHeader: attribute },
    MessageGroupId: 'g',
    MessageDeduplicationId: 'd',
  };
  const requests: Record<string, Record<string, unknown>> = {
    AddPermission: { QueueUrl, Label: 'a', AWSAccountIds: ['222222222222'], Actions: ['*'] },
    CancelMessageMoveTask: { TaskHandle },
    ChangeMessageVisibility: { QueueUrl, ReceiptHandle, VisibilityTimeout: 9 },
    ChangeMessageVisibilityBatch: { QueueUrl, Entries: [{ Id: 'a', ReceiptHandle, VisibilityTimeout: 9 }] },
    CreateQueue: { QueueName: 'orders', Attributes: { DelaySeconds: '0' }, tags: { team: 'shop' } },
    DeleteMessage: { QueueUrl, ReceiptHandle },
    DeleteMessageBatch: { QueueUrl, Entries: [{ Id: 'a', ReceiptHandle }] },
    DeleteQueue: { QueueUrl },
    GetQueueAttributes: { QueueUrl, AttributeNames: ['All'] },
    GetQueueUrl: { QueueName: 'orders', QueueOwnerAWSAccountId: '123456789012' },
    ListDeadLetterSourceQueues: { QueueUrl, MaxResults: 1, NextToken: 'AAAA' },
    ListMessageMoveTasks: { SourceArn: ARN, MaxResults: 1 },
    ListQueues: { QueueNamePrefix: 'o', MaxResults: 1, NextToken: 'AAAA' },
    ListQueueTags: { QueueUrl },
    PurgeQueue: { QueueUrl },
    ReceiveMessage: {
      QueueUrl,
      AttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['a.*'],
      MaxNumberOfMessages: 1,
      VisibilityTimeout: 1,
      WaitTimeSeconds: 0,
      ReceiveRequestAttemptId: 'r',
    },
    RemovePermission: { QueueUrl, Label: 'a' },
    SendMessage: { QueueUrl, ...message },
    SendMessageBatch: { QueueUrl, Entries: [{ Id: 'a', ...message }] },
    SetImperfection: { QueueUrl, DuplicateDelivery: 0.1, Reorder: 0.1, ShortPollMiss: 0.1 },
    SetQueueAttributes: { QueueUrl, Attributes: { DelaySeconds: '0' } },
    SetThrottling: { QueueUrl, Enabled: true },
    StartMessageMoveTask: { SourceArn: ARN, DestinationArn: ARN, MaxNumberOfMessagesPerSecond: 1 },
    TagQueue: { QueueUrl, Tags: { team: 'shop' } },
    UntagQueue: { QueueUrl, TagKeys: ['team'] },
  };
  return { sqs, requests };
}

/** What stands inside a request's lists and maps, each replaced by a hostile value: the requests that come of it. */
function inside(field: unknown): unknown[] {
  if (Array.isArray(field)) {
    return [...HOSTILE_VALUES.map((value) => [value]), ...inside(field[0]).map((one) => [one])];
  }
  if (typeof field !== 'object' || field === null) return [];
  return Object.entries(field).flatMap(([key, one]) =>
    [...HOSTILE_VALUES, ...inside(one)].map((value) => ({ ...field, [key]: value })),
  );
}

test('every operation has a request here', () => {
  expect(Object.keys(prepared().requests)).toEqual(Object.keys(operations));
});

test.each(Object.keys(operations))(
  '%s answers strange values with errors of SQS, and never throws',
  (name) => {
    const { sqs, requests } = prepared();
    expect(strangeCodes(sqs, name, requests[name] ?? {})).toEqual([]);
  },
);

test.each(Object.keys(operations))('%s never throws for what stands inside its lists and maps', (name) => {
  const { sqs, requests } = prepared();
  const request = requests[name] ?? {};
  for (const [field, value] of Object.entries(request)) {
    for (const changed of inside(value)) {
      expect(sqs.raw(name, { ...request, [field]: changed })).toHaveProperty('ok');
    }
  }
});
