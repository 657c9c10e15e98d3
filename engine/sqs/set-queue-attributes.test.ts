import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';

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

test('one attribute that is wrong keeps all others as they were', () => {
  const { sqs, QueueUrl, set, events } = queues();
  expect(set({ VisibilityTimeout: '60', DelaySeconds: '901' })).toEqual(
    refused('InvalidAttributeValue', 'Invalid value for the parameter DelaySeconds.'),
  );
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['VisibilityTimeout'] }).Attributes).toEqual({
    VisibilityTimeout: '30',
  });
  expect(events('sqs.queue-changed')).toEqual([]);
});

test('a change is told in the trace, dated, and undone by a rewind', () => {
  const { world, sqs, QueueUrl, set, advance, events } = queues();
  const before = world.snapshot();
  advance(seconds(90));
  set({ VisibilityTimeout: '60', DelaySeconds: '1' });
  expect(events('sqs.queue-changed')).toEqual([
    { type: 'sqs.queue-changed', queue: 'orders', attributes: ['VisibilityTimeout', 'DelaySeconds'] },
  ]);
  const AttributeNames = ['VisibilityTimeout' as const, 'LastModifiedTimestamp' as const];
  const now = () => sqs.getQueueAttributes({ QueueUrl, AttributeNames }).Attributes;
  expect(now()).toEqual({ VisibilityTimeout: '60', LastModifiedTimestamp: '1767225690' });
  world.restore(before);
  expect(now()).toEqual({ VisibilityTimeout: '30', LastModifiedTimestamp: '1767225600' });
});

test('a new delay holds for what a FIFO queue delays already, and wakes who waits; not for a standard queue', () => {
  const { sqs, QueueUrl, Fifo, set, view } = queues();
  for (const url of [QueueUrl, Fifo]) set({ DelaySeconds: '300' }, url);
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  sqs.sendMessage({ QueueUrl: Fifo, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' });
  const poll = sqs.startReceive({ QueueUrl: Fifo, WaitTimeSeconds: 20 });
  for (const url of [QueueUrl, Fifo]) set({ DelaySeconds: '0' }, url);
  expect(poll.answer()?.Messages).toHaveLength(1);
  expect(view().queues.orders).toMatchObject({ visible: 0, delayed: 1 });
});

test('a longer delay of a FIFO queue puts off what it delays, from the moment of its send', () => {
  const { sqs, Fifo, set, advance, view } = queues();
  set({ DelaySeconds: '10' }, Fifo);
  sqs.sendMessage({ QueueUrl: Fifo, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' });
  advance(seconds(5));
  set({ DelaySeconds: '60' }, Fifo);
  advance(seconds(55) - 1);
  expect(view().queues['orders.fifo']?.delayed).toBe(1);
  advance(1);
  expect(view().queues['orders.fifo']?.visible).toBe(1);
});

test('the other errors in full', () => {
  const { sqs, as, QueueUrl, set } = queues();
  set({ Policy: openPolicy() });
  const send = (Attributes: unknown) => sqs.raw('SetQueueAttributes', { QueueUrl, Attributes });
  expect(send(undefined)).toEqual(
    refused('MissingParameter', 'The request must contain the parameter Attributes.'),
  );
  expect(send('x')).toEqual(refused('SerializationException', 'STRING_VALUE can not be converted to a Map'));
  expect(send({ DelaySeconds: 5 })).toEqual(
    refused('SerializationException', 'NUMBER_VALUE can not be converted to a String'),
  );
  expect(send({ FifoQueue: 'true' })).toEqual(
    refused('InvalidAttributeName', 'Unknown Attribute FifoQueue.'),
  );
  expect(as({ accountId: STRANGER }).try.setQueueAttributes({ QueueUrl, Attributes: {} })).toEqual(
    denied('SetQueueAttributes', sqs.arn(QueueUrl)),
  );
  set({ KmsMasterKeyId: 'alias/aws/sqs' });
  expect(as({ secureTransport: false }).try.sendMessage({ QueueUrl, MessageBody: 'x' })).toEqual(
    refused('InvalidSecurity', 'The request was not made over HTTPS or did not use SigV4 for signing.', 403),
  );
});
