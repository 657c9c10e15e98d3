import * as sdk from '@aws-sdk/client-sqs';
import { describe, expect, test } from 'vitest';
import { sqsService } from '../sqs/service';
import { type WireWorld, wireWorld } from '../testing/wire-world';
import { sqsSchema } from './schemas/sqs';

function open(): WireWorld & { sqs: sdk.SQSClient } {
  const opened = wireWorld({ services: [sqsService], schemas: [sqsSchema] });
  return { ...opened, sqs: new sdk.SQSClient(opened.client) };
}

describe('the SDK v3 client of SQS', () => {
  test('creates, sends, receives and deletes, and checks the MD5s itself', async () => {
    const { sqs } = open();
    const { QueueUrl } = await sqs.send(
      new sdk.CreateQueueCommand({ QueueName: 'orders', tags: { team: 'a' } }),
    );
    expect(QueueUrl).toBe('https://sqs.us-east-1.amazonaws.com/123456789012/orders');
    const MessageAttributes = {
      colour: { DataType: 'String', StringValue: 'grün' },
      raw: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 1, 255]) },
    };
    await sqs.send(new sdk.SendMessageCommand({ QueueUrl, MessageBody: 'héllo', MessageAttributes }));
    const { Messages = [] } = await sqs.send(
      new sdk.ReceiveMessageCommand({
        QueueUrl,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    expect(Messages).toMatchObject([
      { Body: 'héllo', MessageAttributes, Attributes: { ApproximateReceiveCount: '1' } },
    ]);
    const ReceiptHandle = Messages[0]?.ReceiptHandle;
    const deleted = await sqs.send(new sdk.DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    expect(deleted.$metadata.httpStatusCode).toBe(200);
  });

  test('waits in a long poll', async () => {
    const { sqs, world } = open();
    const { QueueUrl } = await sqs.send(new sdk.CreateQueueCommand({ QueueName: 'orders' }));
    const before = world.nowMs;
    const { Messages } = await sqs.send(new sdk.ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    expect(Messages).toBeUndefined();
    expect(world.nowMs - before).toBe(20_000);
  });

  test('sees an error as its exception class, with the code of Query beside it', async () => {
    const { sqs } = open();
    const error = await sqs.send(new sdk.GetQueueUrlCommand({ QueueName: 'none' })).catch((caught) => caught);
    expect(error).toBeInstanceOf(sdk.QueueDoesNotExist);
    expect(error).toMatchObject({
      name: 'QueueDoesNotExist',
      message: 'The specified queue does not exist.',
      $fault: 'client',
      Error: { Code: 'AWS.SimpleQueueService.NonExistentQueue', Type: 'Sender' },
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('sees an error outside the model by its code', async () => {
    const { sqs } = open();
    const { QueueUrl } = await sqs.send(new sdk.CreateQueueCommand({ QueueName: 'orders' }));
    const error = await sqs
      .send(new sdk.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 11 }))
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(sdk.SQSServiceException);
    expect(error).toMatchObject({ name: 'InvalidParameterValue', Error: { Code: 'InvalidParameterValue' } });
  });
});
