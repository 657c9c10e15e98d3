import * as sdk from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { sqsService } from '../sqs/service';
import { wireWorld } from '../testing/wire-world';
import { sqsSchema } from './schemas/sqs';

test('every operation of SQS answers its own client', async () => {
  const { client } = wireWorld({ services: [sqsService], schemas: [sqsSchema] });
  const sqs = new sdk.SQSClient(client);
  const make = async (QueueName: string, Attributes = {}) =>
    (await sqs.send(new sdk.CreateQueueCommand({ QueueName, Attributes }))).QueueUrl;
  const arnOf = async (QueueUrl: string | undefined) =>
    (await sqs.send(new sdk.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }))).Attributes
      ?.QueueArn;

  const dead = await make('dead');
  const SourceArn = await arnOf(dead);
  const QueueUrl = await make('orders');
  expect((await sqs.send(new sdk.GetQueueUrlCommand({ QueueName: 'orders' }))).QueueUrl).toBe(QueueUrl);
  expect((await sqs.send(new sdk.ListQueuesCommand({ QueueNamePrefix: 'o' }))).QueueUrls).toEqual([QueueUrl]);

  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: SourceArn, maxReceiveCount: 1 });
  await sqs.send(new sdk.SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy } }));
  const sources = await sqs.send(new sdk.ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }));
  expect(sources.queueUrls).toEqual([QueueUrl]);

  await sqs.send(new sdk.TagQueueCommand({ QueueUrl, Tags: { team: 'a', stage: '' } }));
  await sqs.send(new sdk.UntagQueueCommand({ QueueUrl, TagKeys: ['team'] }));
  expect((await sqs.send(new sdk.ListQueueTagsCommand({ QueueUrl }))).Tags).toEqual({ stage: '' });

  const permission = { QueueUrl, Label: 'l', AWSAccountIds: ['111122223333'], Actions: ['SendMessage'] };
  await sqs.send(new sdk.AddPermissionCommand(permission));
  await sqs.send(new sdk.RemovePermissionCommand({ QueueUrl, Label: 'l' }));

  await sqs.send(new sdk.SendMessageCommand({ QueueUrl, MessageBody: 'one' }));
  const Entries = ['two', 'three', 'four'].map((MessageBody) => ({ Id: MessageBody, MessageBody }));
  expect((await sqs.send(new sdk.SendMessageBatchCommand({ QueueUrl, Entries }))).Successful).toHaveLength(3);
  const { Messages = [] } = await sqs.send(
    new sdk.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  const [first, second, third, fourth] = Messages.map(({ ReceiptHandle }) => ReceiptHandle);
  await sqs.send(new sdk.DeleteMessageCommand({ QueueUrl, ReceiptHandle: first }));
  const deleted = await sqs.send(
    new sdk.DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a', ReceiptHandle: second }] }),
  );
  expect(deleted.Successful).toEqual([{ Id: 'a' }]);
  await sqs.send(
    new sdk.ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: third, VisibilityTimeout: 0 }),
  );
  await sqs.send(
    new sdk.ChangeMessageVisibilityBatchCommand({
      QueueUrl,
      Entries: [{ Id: 'b', ReceiptHandle: fourth, VisibilityTimeout: 0 }],
    }),
  );
  // Both were received once, which is the most: the next look moves them.
  await sqs.send(new sdk.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const task = await sqs.send(
    new sdk.StartMessageMoveTaskCommand({ SourceArn, MaxNumberOfMessagesPerSecond: 1 }),
  );
  const listed = await sqs.send(new sdk.ListMessageMoveTasksCommand({ SourceArn }));
  expect(listed.Results).toMatchObject([{ TaskHandle: task.TaskHandle, Status: 'RUNNING', SourceArn }]);
  const stopped = await sqs.send(new sdk.CancelMessageMoveTaskCommand({ TaskHandle: task.TaskHandle }));
  expect(stopped.ApproximateNumberOfMessagesMoved).toBeTypeOf('number');

  await sqs.send(new sdk.PurgeQueueCommand({ QueueUrl }));
  await sqs.send(new sdk.DeleteQueueCommand({ QueueUrl }));
  expect((await sqs.send(new sdk.ListQueuesCommand({ MaxResults: 1000 }))).QueueUrls).toEqual([dead]);
});
