import type { Step } from './measure';
import { RawConnection } from './raw-connection';
import { snsRequest, sqsRequest } from './requests';

const BODY = JSON.stringify({
  orderId: 'order-12345',
  items: ['cup', 'saucer'],
  total: 2795,
  note: 'x'.repeat(160),
});

export interface Workloads {
  send: Step;
  receiveAndDelete: Step;
  sendBatch: Step;
  /** Puts so many messages into the queue that `send` and `receiveAndDelete` use. */
  fill(count: number): Promise<void>;
  /** A publish to so many subscribed queues. */
  publish(subscribers: number): Promise<Step>;
}

/** Makes what is needed on a server and the steps that use it. */
export async function prepareWorkloads(port: number, name: string): Promise<Workloads> {
  const control = new RawConnection(port);
  const QueueUrl = await createQueue(control, port, name);
  const batchUrl = await createQueue(control, port, `${name}-batch`);
  const sendOne = sqsRequest(port, 'SendMessage', { QueueUrl, MessageBody: BODY });
  const sendTen = (url: string) =>
    sqsRequest(port, 'SendMessageBatch', {
      QueueUrl: url,
      Entries: Array.from({ length: 10 }, (_, index) => ({ Id: `m${index}`, MessageBody: BODY })),
    });
  const receiveOne = sqsRequest(port, 'ReceiveMessage', { QueueUrl });
  const batch = sendTen(batchUrl);
  return {
    async send(connection) {
      await connection.ask(sendOne);
    },
    async receiveAndDelete(connection) {
      const { Messages } = JSON.parse(await connection.ask(receiveOne));
      const ReceiptHandle = Messages?.[0]?.ReceiptHandle;
      // The queue has run dry, which the fill before should prevent; the step costs as much.
      if (ReceiptHandle === undefined) await connection.ask(sendTen(QueueUrl));
      else await connection.ask(sqsRequest(port, 'DeleteMessage', { QueueUrl, ReceiptHandle }));
    },
    async sendBatch(connection) {
      await connection.ask(batch);
    },
    async fill(count) {
      const request = sendTen(QueueUrl);
      const pool = Array.from({ length: 8 }, () => new RawConnection(port));
      const each = Math.ceil(count / 10 / pool.length);
      await Promise.all(
        pool.map(async (connection) => {
          for (let index = 0; index < each; index += 1) await connection.ask(request);
          connection.close();
        }),
      );
    },
    async publish(subscribers) {
      const topic = `${name}-topic-${subscribers}`;
      const TopicArn = between(
        await control.ask(snsRequest(port, 'CreateTopic', { Name: topic })),
        'TopicArn',
      );
      for (let index = 0; index < subscribers; index += 1) {
        const queue = `${topic}-${index}`;
        const url = await createQueue(control, port, queue);
        const Endpoint = await openToTopics(control, port, url);
        await control.ask(snsRequest(port, 'Subscribe', { TopicArn, Protocol: 'sqs', Endpoint }));
      }
      const request = snsRequest(port, 'Publish', { TopicArn, Message: BODY });
      return async (connection) => {
        await connection.ask(request);
      };
    },
  };
}

async function createQueue(control: RawConnection, port: number, QueueName: string): Promise<string> {
  return JSON.parse(await control.ask(sqsRequest(port, 'CreateQueue', { QueueName }))).QueueUrl;
}

/** @returns the queue's ARN */
async function openToTopics(control: RawConnection, port: number, QueueUrl: string): Promise<string> {
  const asked = sqsRequest(port, 'GetQueueAttributes', { QueueUrl, AttributeNames: ['QueueArn'] });
  const Resource = JSON.parse(await control.ask(asked)).Attributes?.QueueArn;
  const allow = {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource,
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [allow] });
  await control.ask(sqsRequest(port, 'SetQueueAttributes', { QueueUrl, Attributes: { Policy } }));
  return Resource;
}

function between(xml: string, tag: string): string {
  return xml.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '';
}
