import { describe, expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

function world() {
  const simulation = simulate({ seed: 8 });
  const { sqs } = simulation;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const Fifo = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  return { ...simulation, QueueUrl, Fifo };
}

const refusal = (code: string, message: string) => ({ ok: false, error: { code, message } });

describe('receiving', () => {
  test('wire 1: MaxNumberOfMessages 11', () => {
    const { sqs, QueueUrl } = world();
    const text =
      'Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.';
    expect(sqs.try.receiveMessage({ QueueUrl, MaxNumberOfMessages: 11 })).toMatchObject(
      refusal('InvalidParameterValue', text),
    );
  });

  test.each([21, -1])('wire 2: WaitTimeSeconds %i', (WaitTimeSeconds) => {
    const { sqs, QueueUrl } = world();
    const text = `Value ${WaitTimeSeconds} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.`;
    expect(sqs.try.receiveMessage({ QueueUrl, WaitTimeSeconds })).toMatchObject(
      refusal('InvalidParameterValue', text),
    );
  });
});

describe('sending', () => {
  test('wire 3: a message of more than 1,048,576 bytes', () => {
    const { sqs, QueueUrl } = world();
    const text = 'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.';
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x'.repeat(1_048_577) })).toMatchObject(
      refusal('InvalidParameterValue', text),
    );
  });

  test('wire 4: a batch that sums to more fails as a whole', () => {
    const { sqs, QueueUrl } = world();
    const Entries = [
      { Id: 'a', MessageBody: 'x'.repeat(1_048_576) },
      { Id: 'b', MessageBody: 'x' },
    ];
    const text = 'Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.';
    expect(sqs.try.sendMessageBatch({ QueueUrl, Entries })).toMatchObject(
      refusal('BatchRequestTooLong', text),
    );
  });

  test('wire 4: one oversized entry alone is listed in Failed', () => {
    const { sqs } = world();
    const QueueUrl = sqs.createQueue({ QueueName: 'small', Attributes: { MaximumMessageSize: '1024' } });
    const Entries = [
      { Id: 'big', MessageBody: 'x'.repeat(1025) },
      { Id: 'good', MessageBody: 'x' },
    ];
    expect(sqs.sendMessageBatch({ QueueUrl, Entries })).toMatchObject({
      Successful: [{ Id: 'good' }],
      Failed: [{ Id: 'big', Code: 'InvalidParameterValue', SenderFault: true }],
    });
  });

  test('wire 5: 20 entries', () => {
    const { sqs, QueueUrl } = world();
    const Entries = Array.from({ length: 20 }, (_, index) => ({ Id: `e${index}`, MessageBody: 'x' }));
    const text = 'Maximum number of entries per request are 10. You have sent 20.';
    expect(sqs.try.sendMessageBatch({ QueueUrl, Entries })).toMatchObject(
      refusal('TooManyEntriesInBatchRequest', text),
    );
  });

  test.each(['', ':', 'x'.repeat(81)])('wire 5: entry id %j', (Id) => {
    const { sqs, QueueUrl } = world();
    const outcome = sqs.try.sendMessageBatch({ QueueUrl, Entries: [{ Id, MessageBody: 'x' }] });
    expect(outcome).toMatchObject({ error: { code: 'InvalidBatchEntryId' } });
  });

  test('wire 6: an empty body', () => {
    const { sqs, QueueUrl } = world();
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: '' })).toMatchObject(
      refusal('MissingParameter', 'The request must contain the parameter MessageBody.'),
    );
  });

  test('wire 9: a FIFO queue refuses a message timer with a whole sentence, and takes 0 as its own delay', () => {
    const { sqs, Fifo, view } = world();
    sqs.setQueueAttributes({ QueueUrl: Fifo, Attributes: { DelaySeconds: '10' } });
    const message = { QueueUrl: Fifo, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' };
    const text =
      'Value 5 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.';
    expect(sqs.try.sendMessage({ ...message, DelaySeconds: 5 })).toMatchObject(
      refusal('InvalidParameterValue', text),
    );
    sqs.sendMessage({ ...message, DelaySeconds: 0 });
    expect(view().queues['orders.fifo']?.delayed).toBe(1);
  });

  test('wire 10: a FIFO message without a group, and without a deduplication id', () => {
    const { sqs, Fifo } = world();
    expect(
      sqs.try.sendMessage({ QueueUrl: Fifo, MessageBody: 'x', MessageDeduplicationId: '1' }),
    ).toMatchObject(refusal('MissingParameter', 'The request must contain the parameter MessageGroupId.'));
    expect(sqs.try.sendMessage({ QueueUrl: Fifo, MessageBody: 'x', MessageGroupId: 'g' })).toMatchObject(
      refusal(
        'InvalidParameterValue',
        'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
      ),
    );
  });

  test('wire 11: deduplication holds after the first copy was deleted, and ignores the group', () => {
    const { sqs, Fifo, view } = world();
    const message = { QueueUrl: Fifo, MessageBody: 'x', MessageDeduplicationId: '1' };
    sqs.sendMessage({ ...message, MessageGroupId: 'a' });
    const [received] = sqs.receiveMessage({ QueueUrl: Fifo }).Messages ?? [];
    sqs.deleteMessage({ QueueUrl: Fifo, ReceiptHandle: received?.ReceiptHandle });
    sqs.sendMessage({ ...message, MessageGroupId: 'b' });
    expect(view().queues['orders.fifo']?.messages).toEqual([]);
  });
});

describe('queues', () => {
  test('wire 7: what a new queue is set to', () => {
    const { sqs, QueueUrl } = world();
    expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] }).Attributes).toMatchObject({
      MaximumMessageSize: '1048576',
      MessageRetentionPeriod: '345600',
      VisibilityTimeout: '30',
      SqsManagedSseEnabled: 'true',
    });
  });

  test('wire 8: creating it again with another value names the attribute', () => {
    const { sqs } = world();
    expect(
      sqs.try.createQueue({ QueueName: 'orders', Attributes: { VisibilityTimeout: '31' } }),
    ).toMatchObject(
      refusal(
        'QueueNameExists',
        'A queue already exists with the same name and a different value for attribute VisibilityTimeout',
      ),
    );
  });

  test('wire 8: FIFO attributes on a standard queue', () => {
    const { sqs } = world();
    expect(sqs.try.createQueue({ QueueName: 'plain', Attributes: { FifoQueue: 'false' } })).toMatchObject(
      refusal('InvalidAttributeName', 'Unknown Attribute FifoQueue.'),
    );
    expect(
      sqs.try.createQueue({ QueueName: 'plain', Attributes: { DeduplicationScope: 'queue' } }),
    ).toMatchObject(
      refusal(
        'InvalidAttributeValue',
        'You can specify the DeduplicationScope only when FifoQueue is set to true.',
      ),
    );
  });

  test('wire 12: a second purge, and a name used again, within 60 seconds', () => {
    const { sqs, QueueUrl, advance } = world();
    sqs.purgeQueue({ QueueUrl });
    advance(seconds(59));
    expect(sqs.try.purgeQueue({ QueueUrl })).toMatchObject(
      refusal('PurgeQueueInProgress', 'Only one PurgeQueue operation on orders is allowed every 60 seconds.'),
    );
    sqs.deleteQueue({ QueueUrl });
    expect(sqs.try.createQueue({ QueueName: 'orders' })).toMatchObject(
      refusal(
        'QueueDeletedRecently',
        'You must wait 60 seconds after deleting a queue before you can create another with the same name.',
      ),
    );
  });

  test('wire 13: a queue that does not exist', () => {
    const { sqs } = world();
    const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/missing';
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toMatchObject(
      refusal('QueueDoesNotExist', 'The specified queue does not exist.'),
    );
  });

  test('wire 14: a garbage handle', () => {
    const { sqs, QueueUrl } = world();
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: 'garbage' })).toMatchObject(
      refusal('ReceiptHandleIsInvalid', 'The input receipt handle "garbage" is not a valid receipt handle.'),
    );
  });

  test('wire 15: three ways in which a move task cannot start, with three errors', () => {
    const { sqs, QueueUrl } = world();
    const SourceArn = sqs.arn(QueueUrl);
    const start = (more = {}) => sqs.try.startMessageMoveTask({ SourceArn, ...more });
    expect(start()).toMatchObject(
      refusal('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.'),
    );
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: SourceArn, maxReceiveCount: 1 });
    sqs.createQueue({ QueueName: 'source', Attributes: { RedrivePolicy } });
    expect(start({ DestinationArn: `${SourceArn}-missing` })).toMatchObject(
      refusal(
        'ResourceNotFoundException',
        "The resource that you specified for the DestinationArn parameter doesn't exist.",
      ),
    );
    sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
    expect(start({ MaxNumberOfMessagesPerSecond: 1 }).ok).toBe(true);
    expect(start()).toMatchObject(
      refusal(
        'InvalidParameterValue',
        'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
      ),
    );
  });
});
