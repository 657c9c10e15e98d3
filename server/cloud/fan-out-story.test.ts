import { CreateUserCommand, DeleteUserCommand, IAMClient, waitUntilUserExists } from '@aws-sdk/client-iam';
import {
  CreateTopicCommand,
  DeleteTopicCommand,
  ListSubscriptionsByTopicCommand,
  PublishBatchCommand,
  PublishCommand,
  paginateListTopics,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type Message,
  paginateListQueues,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cloud, startCloud } from './start-cloud';

/** A fan-out from creation to deletion, by the real SDK clients with their own defaults for retries, pages and waiters. */
let cloud: Cloud;
let sns: SNSClient;
let sqs: SQSClient;
let iam: IAMClient;

beforeAll(async () => {
  const fault = (error: unknown) => {
    throw error;
  };
  cloud = await startCloud({
    host: '127.0.0.1',
    port: 0,
    basis: { seed: 1, startMs: Date.now(), accountId: '123456789012', region: 'us-east-1' },
    verify: 'none',
    secret: 'any',
    strictTransport: false,
    onBug: fault,
    onFault: fault,
  });
  const options = {
    endpoint: `http://127.0.0.1:${cloud.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'any' },
  };
  sns = new SNSClient(options);
  sqs = new SQSClient(options);
  iam = new IAMClient(options);
});
afterAll(() => cloud.close());

interface Queue {
  url: string;
  arn: string;
}

async function createQueue(QueueName: string, Attributes: Record<string, string> = {}): Promise<Queue> {
  const { QueueUrl: url = '' } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const get = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] });
  return { url, arn: (await sqs.send(get)).Attributes?.QueueArn ?? '' };
}

async function subscribe(
  TopicArn: string,
  queue: Queue,
  Attributes: Record<string, string> = {},
): Promise<string> {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queue.arn,
        Condition: { ArnEquals: { 'aws:SourceArn': TopicArn } },
      },
    ],
  });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queue.url, Attributes: { Policy } }));
  const Endpoint = queue.arn;
  const asked = new SubscribeCommand({
    TopicArn,
    Protocol: 'sqs',
    Endpoint,
    Attributes,
    ReturnSubscriptionArn: true,
  });
  return (await sns.send(asked)).SubscriptionArn ?? '';
}

/** Everything that comes within a second of the last message, deleted. */
async function drain({ url: QueueUrl }: Queue): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const receive = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 1,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(receive);
    if (Messages.length === 0) return all;
    all.push(...Messages);
    for (const { ReceiptHandle } of Messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
}

const kind = (StringValue: string) => ({ kind: { DataType: 'String', StringValue } });

test('a topic fans out: raw with its attributes, filtered in an envelope', async () => {
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'orders' }));
  const [raw, filtered] = [await createQueue('raw'), await createQueue('filtered')];
  const rawArn = await subscribe(TopicArn, raw, { RawMessageDelivery: 'true' });
  await subscribe(TopicArn, filtered, { FilterPolicy: '{"kind":["paid"]}' });
  expect((await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions).toHaveLength(2);
  await sns.send(new PublishCommand({ TopicArn, Message: 'one', MessageAttributes: kind('placed') }));
  const batch = new PublishBatchCommand({
    TopicArn,
    PublishBatchRequestEntries: [
      { Id: 'a', Message: 'two', Subject: 'Paid', MessageAttributes: kind('paid') },
      { Id: 'b', Message: 'three' },
    ],
  });
  expect((await sns.send(batch)).Successful).toHaveLength(2);
  const inRaw = await drain(raw);
  expect(inRaw.map(({ Body }) => Body).sort()).toEqual(['one', 'three', 'two']);
  expect(inRaw.find(({ Body }) => Body === 'two')?.MessageAttributes?.kind?.StringValue).toBe('paid');
  const inFiltered = await drain(filtered);
  expect(inFiltered.map(({ Body = '' }) => JSON.parse(Body))).toMatchObject([
    {
      Type: 'Notification',
      TopicArn,
      Subject: 'Paid',
      Message: 'two',
      MessageAttributes: { kind: { Type: 'String', Value: 'paid' } },
    },
  ]);
  await sns.send(new UnsubscribeCommand({ SubscriptionArn: rawArn }));
  await sns.send(new PublishCommand({ TopicArn, Message: 'four' }));
  expect(await drain(raw)).toEqual([]);
  for (const { url: QueueUrl } of [raw, filtered]) await sqs.send(new DeleteQueueCommand({ QueueUrl }));
  await sns.send(new DeleteTopicCommand({ TopicArn }));
});

test('a message that fails goes to the dead-letter queue and is moved back', {
  timeout: 30_000,
}, async () => {
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'payments' }));
  const dead = await createQueue('payments-dlq');
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 1 });
  const queue = await createQueue('payments', { RedrivePolicy, VisibilityTimeout: '1' });
  await subscribe(TopicArn, queue, { RawMessageDelivery: 'true' });
  await sns.send(new PublishCommand({ TopicArn, Message: 'poison' }));
  const receive = new ReceiveMessageCommand({ QueueUrl: queue.url, WaitTimeSeconds: 2 });
  expect((await sqs.send(receive)).Messages).toHaveLength(1);
  // Its second receive would be one too many, so it is found in the dead-letter queue instead.
  expect((await sqs.send(receive)).Messages).toBeUndefined();
  const look = new ReceiveMessageCommand({ QueueUrl: dead.url, VisibilityTimeout: 0, WaitTimeSeconds: 2 });
  expect((await sqs.send(look)).Messages).toMatchObject([{ Body: 'poison' }]);
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn }));
  await expect
    .poll(
      async () => (await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: dead.arn }))).Results?.[0],
      {
        timeout: 10_000,
      },
    )
    .toMatchObject({ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 });
  expect(await drain(queue)).toMatchObject([{ Body: 'poison' }]);
});

test('a FIFO topic keeps order in each group and drops a repeat', async () => {
  const { TopicArn = '' } = await sns.send(
    new CreateTopicCommand({
      Name: 'steps.fifo',
      Attributes: { FifoTopic: 'true', ContentBasedDeduplication: 'true' },
    }),
  );
  const queue = await createQueue('steps.fifo', { FifoQueue: 'true' });
  await subscribe(TopicArn, queue, { RawMessageDelivery: 'true' });
  for (const Message of ['first', 'second', 'second', 'third'])
    await sns.send(new PublishCommand({ TopicArn, Message, MessageGroupId: 'order-1' }));
  const messages = await drain(queue);
  expect(messages.map(({ Body }) => Body)).toEqual(['first', 'second', 'third']);
  expect(messages.every(({ Attributes }) => Attributes?.MessageGroupId === 'order-1')).toBe(true);
});

test('lists go on over pages', async () => {
  for (let index = 0; index < 130; index += 1)
    await sns.send(new CreateTopicCommand({ Name: `page-${index}` }));
  for (let index = 0; index < 25; index += 1)
    await sqs.send(new CreateQueueCommand({ QueueName: `page-${index}` }));
  const topics: string[] = [];
  let pages = 0;
  for await (const { Topics = [] } of paginateListTopics({ client: sns }, {})) {
    pages += 1;
    topics.push(...Topics.map(({ TopicArn = '' }) => TopicArn));
  }
  expect(pages).toBeGreaterThan(1);
  expect(new Set(topics.filter((arn) => arn.includes(':page-'))).size).toBe(130);
  const urls: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client: sqs, pageSize: 10 },
    { QueueNamePrefix: 'page-' },
  ))
    urls.push(...QueueUrls);
  expect(new Set(urls).size).toBe(25);
});

test('a waiter sees what it waits for', async () => {
  const UserName = 'ada';
  const waited = waitUntilUserExists({ client: iam, maxWaitTime: 10, minDelay: 1 }, { UserName });
  await iam.send(new CreateUserCommand({ UserName }));
  expect((await waited).state).toBe('SUCCESS');
  await iam.send(new DeleteUserCommand({ UserName }));
});
