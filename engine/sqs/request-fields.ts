import type {
  ChangeMessageVisibilityBatchRequestEntry,
  DeleteMessageBatchRequestEntry,
  SendMessageBatchRequestEntry,
} from '@aws-sdk/client-sqs';
import type { FieldsOf, RequestFields } from '../shape/request-fields';
import type { operations } from './operations';

const queue = { QueueUrl: true } as const;

/** The fields of every operation's request. SQS ignores others, so a slip in a name would pass unnoticed. */
export const requestFields: RequestFields<typeof operations> = {
  AddPermission: { ...queue, Label: true, AWSAccountIds: true, Actions: true },
  CancelMessageMoveTask: { TaskHandle: true },
  ChangeMessageVisibility: { ...queue, ReceiptHandle: true, VisibilityTimeout: true },
  ChangeMessageVisibilityBatch: { ...queue, Entries: true },
  CreateQueue: { QueueName: true, Attributes: true, tags: true },
  DeleteMessage: { ...queue, ReceiptHandle: true },
  DeleteMessageBatch: { ...queue, Entries: true },
  DeleteQueue: queue,
  GetQueueAttributes: { ...queue, AttributeNames: true },
  GetQueueUrl: { QueueName: true, QueueOwnerAWSAccountId: true },
  ListDeadLetterSourceQueues: { ...queue, NextToken: true, MaxResults: true },
  ListMessageMoveTasks: { SourceArn: true, MaxResults: true },
  ListQueues: { QueueNamePrefix: true, NextToken: true, MaxResults: true },
  ListQueueTags: queue,
  PurgeQueue: queue,
  ReceiveMessage: {
    ...queue,
    AttributeNames: true,
    MessageSystemAttributeNames: true,
    MessageAttributeNames: true,
    MaxNumberOfMessages: true,
    VisibilityTimeout: true,
    WaitTimeSeconds: true,
    ReceiveRequestAttemptId: true,
  },
  RemovePermission: { ...queue, Label: true },
  SendMessage: {
    ...queue,
    MessageBody: true,
    DelaySeconds: true,
    MessageAttributes: true,
    MessageSystemAttributes: true,
    MessageDeduplicationId: true,
    MessageGroupId: true,
  },
  SendMessageBatch: { ...queue, Entries: true },
  SetImperfection: { ...queue, DuplicateDelivery: true, Reorder: true, ShortPollMiss: true },
  SetQueueAttributes: { ...queue, Attributes: true },
  SetThrottling: { ...queue, Enabled: true },
  StartMessageMoveTask: { SourceArn: true, DestinationArn: true, MaxNumberOfMessagesPerSecond: true },
  TagQueue: { ...queue, Tags: true },
  UntagQueue: { ...queue, TagKeys: true },
};

const sendEntry: FieldsOf<SendMessageBatchRequestEntry> = {
  Id: true,
  MessageBody: true,
  DelaySeconds: true,
  MessageAttributes: true,
  MessageSystemAttributes: true,
  MessageDeduplicationId: true,
  MessageGroupId: true,
};
const visibilityEntry: FieldsOf<ChangeMessageVisibilityBatchRequestEntry> = {
  Id: true,
  ReceiptHandle: true,
  VisibilityTimeout: true,
};
const deleteEntry: FieldsOf<DeleteMessageBatchRequestEntry> = { Id: true, ReceiptHandle: true };

/** The fields of each of `Entries`, by batch operation. */
export const entryFields: Record<string, Record<string, true>> = {
  SendMessageBatch: sendEntry,
  ChangeMessageVisibilityBatch: visibilityEntry,
  DeleteMessageBatch: deleteEntry,
};
