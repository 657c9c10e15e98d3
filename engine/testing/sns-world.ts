import type { PublishInput, SubscribeInput } from '@aws-sdk/client-sns';
import type { Caller } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { ServiceFactory } from '../kernel/service';
import type { WorldOptions } from '../kernel/world-options';
import type { PutRecipientRequest } from '../recipients/put-recipient';
import { recipientsService } from '../recipients/service';
import type { RecipientsView } from '../recipients/view';
import type { operations } from '../sns/operations';
import { snsService } from '../sns/service';
import type { SnsView, SubscriptionView, TopicView } from '../sns/view';
import { sqsService } from '../sqs/service';
import { attempt, serviceClient } from './service-client';
import { simulate } from './simulate';
import type { SqsClient } from './sqs-client';

/** A queue of a test: its URL and ARN. */
export interface TestQueue {
  url: string;
  arn: string;
}

/** Lets topics send to a queue. */
export function openToTopics(Resource: string): string {
  const Principal = { Service: 'sns.amazonaws.com' };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource }],
  });
}

export interface SnsWorldOptions {
  seed?: number;
  /** Besides SQS, SNS and the recipients. */
  services?: ServiceFactory[];
  sign?: WorldOptions['sign'];
}

/** A world with SNS, SQS and recipients in it, and what the tests of SNS need in one word. */
export function snsWorld({ seed = 7, services = [], sign }: SnsWorldOptions = {}) {
  const simulation = simulate({
    seed,
    services: [sqsService, snsService, recipientsService, ...services],
    sign,
  });
  const { world, sqs } = simulation;
  const sns = serviceClient<typeof operations>(world, 'sns');
  const view = () => world.describe('sns') as SnsView;

  /** A queue that topics may send to. */
  function queue(QueueName: string, Attributes: Record<string, string> = {}): TestQueue {
    const fifo = QueueName.endsWith('.fifo') ? { FifoQueue: 'true' } : {};
    const url = sqs.createQueue({ QueueName, Attributes: { ...fifo, ...Attributes } });
    const arn = sqs.arn(url);
    sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: openToTopics(arn) } });
    return { url, arn };
  }

  /** @returns the topic's ARN */
  function topic(Name: string, Attributes: Record<string, string> = {}): string {
    const fifo: Record<string, string> = Name.endsWith('.fifo') ? { FifoTopic: 'true' } : {};
    return sns.createTopic({ Name, Attributes: { ...fifo, ...Attributes } }).TopicArn ?? '';
  }

  /** @returns the subscription's ARN, also when it is pending */
  function subscribe(
    TopicArn: string,
    Protocol: string,
    Endpoint: string,
    Attributes?: SubscribeInput['Attributes'],
  ): string {
    const request = { TopicArn, Protocol, Endpoint, Attributes, ReturnSubscriptionArn: true };
    return sns.subscribe(request).SubscriptionArn ?? '';
  }

  return {
    ...simulation,
    sns,
    as: (caller: Partial<Caller>) => serviceClient<typeof operations>(world, 'sns', caller),
    /** Any call, with its outcome; for what is refused and for what no client library sends. */
    raw: (operation: string, request: unknown, caller: Partial<Caller> = {}): Outcome<unknown> =>
      attempt(world, 'sns', operation, request, caller),
    queue,
    topic,
    subscribe,
    subscribeQueue: (TopicArn: string, { arn }: TestQueue, Attributes?: SubscribeInput['Attributes']) =>
      subscribe(TopicArn, 'sqs', arn, Attributes),
    publish: (TopicArn: string, Message: string, more: Partial<PublishInput> = {}) =>
      sns.publish({ TopicArn, Message, ...more }),
    take: (QueueUrl: string) => take(sqs, QueueUrl),
    putRecipient: (request: PutRecipientRequest) => attempt(world, 'recipients', 'PutRecipient', request),
    /** What reached a recipient, oldest first. */
    received: (name: string) =>
      (world.describe('recipients') as RecipientsView).recipients[name]?.received ?? [],
    snsView: view,
    topicView: (name: string) => view().topics[name] as TopicView,
    subscriptionView: (arn: string) => view().subscriptions[arn] as SubscriptionView,
  };
}

/** Takes what a queue holds, at most ten messages, and deletes it. */
function take(sqs: SqsClient, QueueUrl: string) {
  const { Messages = [] } = sqs.receiveMessage({
    QueueUrl,
    MaxNumberOfMessages: 10,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['All'],
  });
  for (const { ReceiptHandle } of Messages) sqs.deleteMessage({ QueueUrl, ReceiptHandle });
  return Messages;
}

/** The message inside an envelope that a queue or a webhook got. */
export function opened(body: string | undefined): Record<string, string> & {
  MessageAttributes?: Record<string, { Type: string; Value: string }>;
} {
  return JSON.parse(body ?? '');
}

/** A topic `orders` with a queue `orders` behind it. */
export function subscribedQueue(attributes: Record<string, string> = {}) {
  const world = snsWorld();
  const arn = world.topic('orders');
  const orders = world.queue('orders');
  const subscription = world.subscribeQueue(arn, orders, attributes);
  return { ...world, arn, orders, subscription, next: () => world.take(orders.url)[0] };
}
