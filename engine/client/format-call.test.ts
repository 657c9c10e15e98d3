import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCall } from './format-call';

const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';
const sqs = (name: string, request: unknown) => ({ name, service: 'sqs', request });

test('a call is an AWS CLI command with kebab-case flags', () => {
  const call = sqs('ReceiveMessage', {
    QueueUrl: 'https://q/orders',
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: undefined,
  });
  expect(formatCall(call, 'cli')).toBe(
    'aws sqs receive-message --queue-url https://q/orders --max-number-of-messages 10',
  );
});

test('a long command has a flag to a line', () => {
  const call = sqs('SendMessage', { QueueUrl, MessageBody: 'order 3', MessageGroupId: 'a', DelaySeconds: 5 });
  expect(formatCall(call, 'cli')).toBe(
    [
      'aws sqs send-message \\',
      `  --queue-url ${QueueUrl} \\`,
      "  --message-body 'order 3' \\",
      '  --message-group-id a \\',
      '  --delay-seconds 5',
    ].join('\n'),
  );
});

test('lists are words, simple maps are shorthand, anything else is JSON', () => {
  const attributes = { VisibilityTimeout: '30', DelaySeconds: '5' };
  expect(formatCall(sqs('CreateQueue', { QueueName: 'q', Attributes: attributes }), 'cli')).toBe(
    'aws sqs create-queue --queue-name q --attributes VisibilityTimeout=30,DelaySeconds=5',
  );
  const RedrivePolicy = '{"maxReceiveCount":3}';
  expect(formatCall(sqs('SetQueueAttributes', { Attributes: { RedrivePolicy } }), 'cli')).toBe(
    `aws sqs set-queue-attributes --attributes '{"RedrivePolicy":"{\\"maxReceiveCount\\":3}"}'`,
  );
  expect(formatCall(sqs('AddPermission', { AWSAccountIds: ['111122223333', '444455556666'] }), 'cli')).toBe(
    'aws sqs add-permission --aws-account-ids 111122223333 444455556666',
  );
});

test('a body that looks like a flag or like a file is neither', () => {
  expect(formatCall(sqs('SendMessage', { MessageBody: '--help' }), 'cli')).toBe(
    'aws sqs send-message --message-body=--help',
  );
  expect(formatCall(sqs('SendMessage', { MessageBody: 'file:///etc/passwd' }), 'cli')).toBe(
    `aws sqs send-message --cli-input-json '{"MessageBody":"file:///etc/passwd"}'`,
  );
});

test('a shell reads back every body as it was, whatever is in it', () => {
  const bodies = fc.sample(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), {
    seed: 5,
    numRuns: 300,
  });
  const nasty = ["it's", '$(whoami)', '`x`', 'a\\b', '"quoted"', 'line\nbreak', '!history', '* ?', "'''"];
  const wanted = [...nasty, ...bodies].filter((body) => !/^(fileb?:|-)/.test(body) && !body.includes('\0'));
  const script = wanted
    .map((MessageBody) =>
      formatCall(sqs('SendMessage', { MessageBody }), 'cli').replace(
        'aws sqs send-message --message-body',
        "printf '%s\\0'",
      ),
    )
    .join('\n');
  expect(execFileSync('sh', ['-c', script]).toString().split('\0').slice(0, -1)).toEqual(wanted);
});

test('a call is TypeScript for SDK v3', () => {
  expect(formatCall(sqs('DeleteMessage', { QueueUrl: 'https://q/o', ReceiptHandle: "it's" }), 'sdk')).toBe(
    [
      "import { SQSClient, DeleteMessageCommand } from '@aws-sdk/client-sqs';",
      '',
      'const sqs = new SQSClient({});',
      "const answer = await sqs.send(new DeleteMessageCommand({ QueueUrl: 'https://q/o', ReceiptHandle: 'it\\'s' }));",
    ].join('\n'),
  );
});

test('the TypeScript of any request means that request', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (request) => {
      const source = formatCall(sqs('SendMessage', request), 'sdk');
      const [, text] = /SendMessageCommand\(([\s\S]*)\)\);$/.exec(source) ?? [];
      const members = Object.keys(request);
      fc.pre(!members.includes('__proto__') && !JSON.stringify(request).includes('__proto__'));
      expect(new Function(`return ${text}`)()).toEqual(JSON.parse(JSON.stringify(request)));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a call is its JSON', () => {
  expect(JSON.parse(formatCall(sqs('ListQueues', { MaxResults: 2 }), 'json'))).toEqual({ MaxResults: 2 });
});

test('a service is called what the command line and the SDK call it', () => {
  const put = {
    name: 'PutEvents',
    service: 'eventbridge',
    aws: { title: 'EventBridge', cli: 'events', sdk: 'EventBridge' },
    request: {},
  };
  expect(formatCall(put, 'cli')).toBe('aws events put-events');
  expect(formatCall(put, 'sdk')).toContain('EventBridgeClient, PutEventsCommand');
  expect(
    formatCall(
      { name: 'PutObject', service: 's3', aws: { title: 'S3', cli: 's3api' }, request: { Bucket: 'photos' } },
      'cli',
    ),
  ).toBe('aws s3api put-object --bucket photos');
  expect(formatCall({ name: 'Publish', service: 'sns', request: {} }, 'sdk')).toContain('new SNSClient({})');
});
