import type * as Sqs from '@aws-sdk/client-sqs';
import type { Outcome } from '../kernel/outcome';
import type { SetImperfectionRequest } from '../sqs/set-imperfection';
import type { SetThrottlingRequest } from '../sqs/set-throttling';

type Nothing = Record<string, never>;

/** A call whose answer may come later. */
export interface StartedCall<Response> {
  callId: number;
  /** The answer, or undefined while the call still waits. @throws EngineError when it failed */
  answer(): Response | undefined;
}

/** Each operation with its request and response. */
interface SqsCalls {
  AddPermission: [Sqs.AddPermissionRequest, Nothing];
  CancelMessageMoveTask: [Sqs.CancelMessageMoveTaskRequest, Sqs.CancelMessageMoveTaskResult];
  ChangeMessageVisibility: [Sqs.ChangeMessageVisibilityRequest, Nothing];
  ChangeMessageVisibilityBatch: [
    Sqs.ChangeMessageVisibilityBatchRequest,
    Sqs.ChangeMessageVisibilityBatchResult,
  ];
  CreateQueue: [Sqs.CreateQueueRequest, Sqs.CreateQueueResult];
  DeleteMessage: [Sqs.DeleteMessageRequest, Nothing];
  DeleteMessageBatch: [Sqs.DeleteMessageBatchRequest, Sqs.DeleteMessageBatchResult];
  DeleteQueue: [Sqs.DeleteQueueRequest, Nothing];
  GetQueueAttributes: [Sqs.GetQueueAttributesRequest, Sqs.GetQueueAttributesResult];
  GetQueueUrl: [Sqs.GetQueueUrlRequest, Sqs.GetQueueUrlResult];
  ListDeadLetterSourceQueues: [Sqs.ListDeadLetterSourceQueuesRequest, Sqs.ListDeadLetterSourceQueuesResult];
  ListMessageMoveTasks: [Sqs.ListMessageMoveTasksRequest, Sqs.ListMessageMoveTasksResult];
  ListQueues: [Sqs.ListQueuesRequest, Sqs.ListQueuesResult];
  ListQueueTags: [Sqs.ListQueueTagsRequest, Sqs.ListQueueTagsResult];
  PurgeQueue: [Sqs.PurgeQueueRequest, Nothing];
  ReceiveMessage: [Sqs.ReceiveMessageRequest, Sqs.ReceiveMessageResult];
  RemovePermission: [Sqs.RemovePermissionRequest, Nothing];
  SendMessage: [Sqs.SendMessageRequest, Sqs.SendMessageResult];
  SendMessageBatch: [Sqs.SendMessageBatchRequest, Sqs.SendMessageBatchResult];
  SetImperfection: [SetImperfectionRequest, Nothing];
  SetQueueAttributes: [Sqs.SetQueueAttributesRequest, Nothing];
  SetThrottling: [SetThrottlingRequest, Nothing];
  StartMessageMoveTask: [Sqs.StartMessageMoveTaskRequest, Sqs.StartMessageMoveTaskResult];
  TagQueue: [Sqs.TagQueueRequest, Nothing];
  UntagQueue: [Sqs.UntagQueueRequest, Nothing];
}

export type SqsRequests = { [Name in keyof SqsCalls]: SqsCalls[Name][0] };
export type SqsResponses = { [Name in keyof SqsCalls]: SqsCalls[Name][1] };

type Methods = {
  [Name in keyof SqsCalls as Uncapitalize<Name>]: (request: SqsCalls[Name][0]) => SqsCalls[Name][1];
};
type Attempts = {
  [Name in keyof SqsCalls as Uncapitalize<Name>]: (request: SqsCalls[Name][0]) => Outcome<SqsCalls[Name][1]>;
};

/** Typed calls. They return AWS's response, or throw an EngineError. */
export interface SqsClient extends Omit<Methods, 'createQueue'> {
  /** @returns the queue's URL */
  createQueue(request: SqsRequests['CreateQueue']): string;
  /** ARN of the queue at this URL. */
  arn(queueUrl: string): string;
  /** The same calls, returning the outcome instead of throwing. */
  try: Attempts;
  /** A receive that may wait for a message. */
  startReceive(request: SqsRequests['ReceiveMessage']): StartedCall<SqsResponses['ReceiveMessage']>;
  /** Any operation with any request, as a hostile client might send it. */
  raw(operation: string, request: unknown): Outcome<unknown>;
}

/** How a client reaches its world. */
export interface SqsTransport {
  call(operation: string, request: unknown): unknown;
  attempt(operation: string, request: unknown): Outcome<unknown>;
  start<Name extends keyof SqsRequests>(
    operation: Name,
    request: SqsRequests[Name],
  ): StartedCall<SqsResponses[Name]>;
}

const OPERATIONS: readonly (keyof SqsCalls)[] = [
  'AddPermission',
  'CancelMessageMoveTask',
  'ChangeMessageVisibility',
  'ChangeMessageVisibilityBatch',
  'CreateQueue',
  'DeleteMessage',
  'DeleteMessageBatch',
  'DeleteQueue',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ListDeadLetterSourceQueues',
  'ListMessageMoveTasks',
  'ListQueues',
  'ListQueueTags',
  'PurgeQueue',
  'ReceiveMessage',
  'RemovePermission',
  'SendMessage',
  'SendMessageBatch',
  'SetImperfection',
  'SetQueueAttributes',
  'SetThrottling',
  'StartMessageMoveTask',
  'TagQueue',
  'UntagQueue',
];

export function sqsClient(transport: SqsTransport): SqsClient {
  const methods = methodsBy((operation, request) => transport.call(operation, request)) as Methods;
  return {
    ...methods,
    createQueue: (request) => methods.createQueue(request).QueueUrl ?? '',
    arn: (QueueUrl) =>
      methods.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] }).Attributes?.QueueArn ?? '',
    try: methodsBy((operation, request) => transport.attempt(operation, request)) as Attempts,
    startReceive: (request) => transport.start('ReceiveMessage', request),
    raw: (operation, request) => transport.attempt(operation, request),
  };
}

function methodsBy(call: (operation: string, request: unknown) => unknown): unknown {
  return Object.fromEntries(
    OPERATIONS.map((name) => [
      `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      (request: unknown) => call(name, request),
    ]),
  );
}
