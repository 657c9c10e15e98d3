import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function queues() {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const Fifo = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  const set = (Attributes: Record<string, string>, url = QueueUrl) =>
    sqs.try.setQueueAttributes({ QueueUrl: url, Attributes });
  const redrive = (deadLetterTargetArn: string, maxReceiveCount: unknown = 3) =>
    set({ RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }) });
  return { ...world, QueueUrl, Fifo, set, redrive };
}

test('a lower retention takes messages that are older than it', () => {
  const { sqs, QueueUrl, set, advance, view, events } = queues();
  sqs.sendMessage({ QueueUrl, MessageBody: 'old' });
  advance(120_000);
  set({ MessageRetentionPeriod: '60' });
  expect(view().queues.orders?.messages).toEqual([]);
  expect(events('sqs.message-expired')).toMatchObject([{ body: 'old' }]);
});

test('the new timeout holds from the next receive', () => {
  const { sqs, QueueUrl, set, advance } = queues();
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  set({ VisibilityTimeout: '5' });
  sqs.receiveMessage({ QueueUrl });
  advance(5000);
  expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
});

test('a dead-letter queue must exist, be of the same type and of the same account', () => {
  const { sqs, as, QueueUrl, Fifo, redrive } = queues();
  const foreign = as({ accountId: '111122223333' });
  const theirs = foreign.arn(foreign.createQueue({ QueueName: 'dead' }));
  for (const arn of [`${sqs.arn(QueueUrl)}-missing`, sqs.arn(Fifo), theirs]) {
    expect(redrive(arn)).toMatchObject({ error: { code: 'InvalidParameterValue' } });
  }
  expect(redrive(sqs.arn(sqs.createQueue({ QueueName: 'dead' }))).ok).toBe(true);
});

test.each([0, 1001, 'many', 1.5])('maxReceiveCount %j is refused', (count) => {
  const { sqs, redrive } = queues();
  const arn = sqs.arn(sqs.createQueue({ QueueName: 'dead' }));
  expect(redrive(arn, count)).toMatchObject({ error: { code: 'InvalidParameterValue' } });
  expect(redrive(arn, '5').ok).toBe(true);
});

test('an empty RedrivePolicy removes it', () => {
  const { sqs, QueueUrl, set, redrive } = queues();
  redrive(sqs.arn(sqs.createQueue({ QueueName: 'dead' })));
  set({ RedrivePolicy: '' });
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['RedrivePolicy'] })).toEqual({});
});

test('a redrive-allow policy decides which sources a dead-letter queue takes', () => {
  const { sqs, QueueUrl, redrive } = queues();
  const dead = sqs.createQueue({ QueueName: 'dead' });
  const allow = (policy: unknown) =>
    sqs.try.setQueueAttributes({
      QueueUrl: dead,
      Attributes: { RedriveAllowPolicy: JSON.stringify(policy) },
    });
  allow({ redrivePermission: 'denyAll' });
  expect(redrive(sqs.arn(dead)).ok).toBe(false);
  allow({ redrivePermission: 'byQueue', sourceQueueArns: [`${sqs.arn(QueueUrl)}-other`] });
  expect(redrive(sqs.arn(dead)).ok).toBe(false);
  allow({ redrivePermission: 'byQueue', sourceQueueArns: [sqs.arn(QueueUrl)] });
  expect(redrive(sqs.arn(dead)).ok).toBe(true);
  const eleven = Array.from({ length: 11 }, (_, number) => `${sqs.arn(QueueUrl)}${number}`);
  expect(allow({ redrivePermission: 'byQueue', sourceQueueArns: eleven }).ok).toBe(false);
  expect(allow({ redrivePermission: 'allowAll', sourceQueueArns: eleven.slice(1) }).ok).toBe(false);
  expect(allow({ redrivePermission: 'byQueue' }).ok).toBe(false);
  expect(allow('text').ok).toBe(false);
});

test('perMessageGroupId needs the deduplication scope messageGroup', () => {
  const { set, Fifo } = queues();
  expect(set({ FifoThroughputLimit: 'perMessageGroupId' }, Fifo)).toMatchObject({
    error: { code: 'InvalidAttributeValue' },
  });
  expect(set({ FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'messageGroup' }, Fifo).ok).toBe(
    true,
  );
});

test('a queue has one kind of encryption', () => {
  const { sqs, QueueUrl, set } = queues();
  expect(set({ KmsMasterKeyId: 'alias/aws/sqs', SqsManagedSseEnabled: 'true' }).ok).toBe(false);
  set({ KmsMasterKeyId: 'alias/aws/sqs' });
  const names = ['KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled'] as const;
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: [...names] }).Attributes).toEqual({
    KmsMasterKeyId: 'alias/aws/sqs',
    KmsDataKeyReusePeriodSeconds: '300',
    SqsManagedSseEnabled: 'false',
  });
  expect(set({ KmsDataKeyReusePeriodSeconds: '59' }).ok).toBe(false);
});

test('a queue with SSE-KMS takes no call over plain HTTP', () => {
  const { as, QueueUrl, set } = queues();
  const plain = as({ secureTransport: false });
  expect(plain.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
  set({ KmsMasterKeyId: 'alias/aws/sqs' });
  expect(plain.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toMatchObject({
    error: { code: 'InvalidSecurity' },
  });
});

test.each([
  ['not JSON', 'x'],
  ['no statement', '{}'],
  ['a statement without an action', '{"Statement":[{"Effect":"Allow","Principal":"*"}]}'],
  ['an effect that is none', '{"Statement":[{"Effect":"Maybe","Principal":"*","Action":"*"}]}'],
  ['a principal that is a number', '{"Statement":[{"Effect":"Allow","Principal":7,"Action":"*"}]}'],
])('a policy with %s is refused', (_what, Policy) => {
  expect(queues().set({ Policy })).toMatchObject({ error: { code: 'InvalidAttributeValue' } });
});

test('a policy of more than 8,192 bytes is over the limit', () => {
  const { set } = queues();
  const statement = { Effect: 'Allow', Principal: '*', Action: 'SQS:SendMessage', Sid: 'x'.repeat(8192) };
  expect(set({ Policy: JSON.stringify({ Statement: [statement] }) })).toMatchObject({
    error: { code: 'OverLimit' },
  });
});

test("FifoQueue and other accounts' wishes change nothing", () => {
  const { as, set, QueueUrl } = queues();
  expect(set({ FifoQueue: 'true' })).toMatchObject({ error: { code: 'InvalidAttributeName' } });
  const stranger = as({ accountId: '111122223333' });
  expect(stranger.try.setQueueAttributes({ QueueUrl, Attributes: {} })).toMatchObject({
    error: { code: 'AccessDenied' },
  });
});
