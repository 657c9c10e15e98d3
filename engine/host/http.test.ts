import * as sdk from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import type { SandboxClient } from '../client/sandbox-client';
import { localSandbox } from './local-sandbox';
import { ManualClock } from './manual-clock';

const declaration: SandboxDeclaration = {
  id: 'code',
  seed: 1,
  topology: { queues: [{ name: 'orders' }], producers: [], consumers: [], autoScaling: [] },
};

const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';

async function opened() {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  await client.open(declaration);
  return { clock, client, sqs: sqsThrough(client) };
}

/** A client of the AWS SDK whose requests are the sandbox's to answer. */
function sqsThrough(client: SandboxClient): sdk.SQSClient {
  const requestHandler = {
    async handle({
      method,
      path,
      headers,
      body,
    }: {
      method: string;
      path: string;
      headers: Record<string, string>;
      body?: string;
    }) {
      const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
      const request = {
        method,
        url: path,
        headers: Object.fromEntries(lowerCased),
        body: new TextEncoder().encode(body),
      };
      const { status, ...answer } = await client.http(request);
      return { response: { statusCode: status, ...answer } };
    },
    metadata: { handlerProtocol: 'http/1.1' },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  const credentials = { accessKeyId: '123456789012', secretAccessKey: 'x' };
  return new sdk.SQSClient({
    region: 'us-east-1',
    credentials,
    requestHandler: requestHandler as never,
    maxAttempts: 1,
  });
}

test('the AWS SDK reaches the world of a sandbox, and what it does shows', async () => {
  const { client, clock, sqs } = await opened();
  const sent = await sqs.send(new sdk.SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
  expect(sent.MessageId).toMatch(/^[0-9a-f-]{36}$/);
  clock.pass(100);
  const lines = await client.trace(0, 50);
  expect(lines.map(({ name, by }) => [name, by])).toContainEqual(['SendMessage', 'reader']);
});

test('a refusal arrives as the exception that the SDK knows', async () => {
  const { sqs } = await opened();
  const wrong = new sdk.SendMessageCommand({ QueueUrl: `${QueueUrl}-none`, MessageBody: 'x' });
  await expect(sqs.send(wrong)).rejects.toBeInstanceOf(sdk.QueueDoesNotExist);
});

test('a long poll waits for the world’s time', async () => {
  const { client, clock, sqs } = await opened();
  let answer: sdk.ReceiveMessageResult | undefined;
  const asked = sqs.send(new sdk.ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 })).then((received) => {
    answer = received;
  });
  await sqs.send(new sdk.ListQueuesCommand({}));
  expect(answer).toBeUndefined();
  client.play();
  clock.pass(6000);
  await asked;
  expect(answer?.Messages).toBeUndefined();
});

test('what is no request of AWS is answered and not thrown', async () => {
  const { client } = await opened();
  const { status } = await client.http({ method: 'BREW', url: '/pot', headers: {}, body: new Uint8Array() });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});
