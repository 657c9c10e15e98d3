import { EventEmitter } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import {
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import MessageValidator from 'sns-validator';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendRequest } from '../send-request';
import { type Cloud, startCloud } from '../start-cloud';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

let cloud: Cloud;
let webhook: Server;
let heard: Heard[];
/** What the webhook answers next; when it has run out, 200. */
let statuses: number[];

beforeEach(async () => {
  heard = [];
  statuses = [];
  webhook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200, { location: '/elsewhere' }).end('ok');
    });
  });
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', () => resolve()));
  const fault = (error: unknown) => expect.unreachable(String(error));
  cloud = await startCloud({
    host: '127.0.0.1',
    port: 0,
    basis: { seed: 1, startMs: Date.now(), accountId: '123456789012', region: 'us-east-1' },
    verify: 'all',
    secret: 'any',
    strictTransport: false,
    onBug: fault,
    onFault: fault,
  });
});
afterEach(async () => {
  await cloud.close();
  await new Promise((resolve) => webhook.close(resolve));
});

const webhookUrl = () => `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/hook`;

async function subscribed(region: string, version: '1' | '2', Attributes: Record<string, string> = {}) {
  const sns = new SNSClient({
    endpoint: `http://127.0.0.1:${cloud.port}`,
    region,
    credentials: { accessKeyId: '123456789012', secretAccessKey: 'any' },
  });
  const topic = new CreateTopicCommand({ Name: 'news', Attributes: { SignatureVersion: version } });
  const { TopicArn } = await sns.send(topic);
  const asked = { TopicArn, Protocol: 'http', Endpoint: webhookUrl(), Attributes };
  expect((await sns.send(new SubscribeCommand(asked))).SubscriptionArn).toBe('pending confirmation');
  await expect.poll(() => heard.length).toBe(1);
  return { sns, TopicArn, confirmation: JSON.parse(heard[0]!.body) };
}

/** AWS's own validator fetches the certificate over HTTPS from AWS's host: here, from our path. */
async function validate(text: string): Promise<unknown> {
  const envelope = JSON.parse(text);
  const certificate = await (await fetch(envelope.SigningCertURL)).text();
  vi.spyOn(https, 'get').mockImplementation(((_url: string, callback: (response: Readable) => void) => {
    callback(Object.assign(Readable.from([certificate]), { statusCode: 200 }));
    return new EventEmitter();
  }) as never);
  const validator = new MessageValidator(/./);
  const certUrl = `https://sns.test/${Math.random()}.pem`;
  return new Promise((resolve) =>
    validator.validate({ ...envelope, SigningCertURL: certUrl }, (error: Error | null) => resolve(error)),
  );
}

test.each([
  ['us-east-1', '1'],
  ['eu-west-1', '2'],
] as const)(
  'a webhook in %s confirms by its link, is notified, checks signatures of version %s and leaves',
  async (region, version) => {
    const { sns, TopicArn, confirmation } = await subscribed(region, version);
    expect(heard[0]!.headers).toMatchObject({
      'x-amz-sns-message-type': 'SubscriptionConfirmation',
      'x-amz-sns-topic-arn': TopicArn,
      'content-type': 'text/plain; charset=UTF-8',
    });
    expect(await validate(heard[0]!.body)).toBeNull();
    const confirmed = await fetch(confirmation.SubscribeURL);
    expect(confirmed.status).toBe(200);
    expect(await confirmed.text()).toContain(`<SubscriptionArn>${TopicArn}:`);

    await sns.send(new PublishCommand({ TopicArn, Subject: 'Hi', Message: 'hellö "there"\n' }));
    await expect.poll(() => heard.length).toBe(2);
    const notification = JSON.parse(heard[1]!.body);
    expect(notification).toMatchObject({
      Type: 'Notification',
      Message: 'hellö "there"\n',
      SignatureVersion: version,
    });
    expect(await validate(heard[1]!.body)).toBeNull();
    expect(await validate(JSON.stringify({ ...notification, Message: 'forged' }))).toBeInstanceOf(Error);

    expect((await fetch(notification.UnsubscribeURL)).status).toBe(200);
    const list = new ListSubscriptionsByTopicCommand({ TopicArn });
    expect((await sns.send(list)).Subscriptions).toEqual([]);
  },
);

test('a delivery that fails is tried again as the same message, and a redirect is not followed', {
  timeout: 20_000,
}, async () => {
  const DeliveryPolicy = JSON.stringify({
    healthyRetryPolicy: { minDelayTarget: 1, maxDelayTarget: 1, numRetries: 3, numNoDelayRetries: 1 },
  });
  const { sns, TopicArn, confirmation } = await subscribed('us-east-1', '1', { DeliveryPolicy });
  expect((await fetch(confirmation.SubscribeURL)).status).toBe(200);
  statuses = [500, 503];
  await sns.send(new PublishCommand({ TopicArn, Message: 'hello' }));
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(4);
  const ids = heard.slice(1).map(({ headers }) => headers['x-amz-sns-message-id']);
  expect(new Set(ids).size).toBe(1);
  statuses = [302];
  await sns.send(new PublishCommand({ TopicArn, Message: 'moved' }));
  await expect.poll(() => heard.at(-1)?.body).toContain('moved');
  expect(statuses).toEqual([]);
});

test('a webhook that does not answer in time, or is not there, has failed', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  const asked = { url, headers: {}, body: 'x', timeoutMs: 100 };
  expect(await sendRequest(asked)).toEqual({ error: expect.stringMatching(/abort/i) });
  silent.closeAllConnections();
  silent.close();
  expect(await sendRequest({ ...asked, timeoutMs: 1000 })).toEqual({ error: 'ECONNREFUSED' });
  expect(await sendRequest({ ...asked, url: 'http://' })).toEqual({ error: 'ERR_INVALID_URL' });
});

test('a request goes to the address that was looked up, whatever its host means now', async () => {
  const url = `http://hooks.invalid:${(webhook.address() as AddressInfo).port}/`;
  const sent = await sendRequest({
    url,
    headers: { 'x-test': 'yes' },
    body: 'hello',
    connectTo: { address: '127.0.0.1', family: 4 },
    timeoutMs: 2000,
  });
  expect(sent).toEqual({ status: 200 });
  expect(heard).toMatchObject([
    { headers: { host: expect.stringContaining('hooks.invalid') }, body: 'hello' },
  ]);
});
