import { expect, test } from 'vitest';
import { refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';

test('creating a queue again with the same attributes, or none, returns its URL', () => {
  const { sqs } = simulate({ seed: 1 });
  const create = (Attributes?: Record<string, string>) =>
    sqs.createQueue({ QueueName: 'orders', Attributes });
  const url = create({ DelaySeconds: '5' });
  expect(url).toBe('https://sqs.us-east-1.amazonaws.com/123456789012/orders');
  expect(create({ DelaySeconds: '5' })).toBe(url);
  expect(create()).toBe(url);
});

test('names are case-sensitive and belong to an account', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const lower = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.createQueue({ QueueName: 'Orders' })).not.toBe(lower);
  expect(as({ accountId: '111122223333' }).createQueue({ QueueName: 'orders' })).toContain(
    '/111122223333/orders',
  );
});

test('tags come with the queue', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { team: 'shop' } });
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({ Tags: { team: 'shop' } });
});

test.each([
  ['no name', { QueueName: undefined }, 'MissingParameter'],
  ['an empty name', { QueueName: '' }, 'InvalidParameterValue'],
  ['81 characters', { QueueName: 'x'.repeat(81) }, 'InvalidParameterValue'],
  ['a space', { QueueName: 'a b' }, 'InvalidParameterValue'],
  ['.fifo without FifoQueue', { QueueName: 'a.fifo' }, 'InvalidParameterValue'],
  ['FifoQueue without .fifo', { QueueName: 'a', Attributes: { FifoQueue: 'true' } }, 'InvalidParameterValue'],
  ['an unknown attribute', { QueueName: 'a', Attributes: { Colour: 'red' } }, 'InvalidAttributeName'],
  ['an attribute of Object', { QueueName: 'a', Attributes: { constructor: '1' } }, 'InvalidAttributeName'],
  ['a delay of 901', { QueueName: 'a', Attributes: { DelaySeconds: '901' } }, 'InvalidAttributeValue'],
  [
    'retention of 59',
    { QueueName: 'a', Attributes: { MessageRetentionPeriod: '59' } },
    'InvalidAttributeValue',
  ],
  [
    'a timeout of 43201',
    { QueueName: 'a', Attributes: { VisibilityTimeout: '43201' } },
    'InvalidAttributeValue',
  ],
  [
    'a wait of 21',
    { QueueName: 'a', Attributes: { ReceiveMessageWaitTimeSeconds: '21' } },
    'InvalidAttributeValue',
  ],
  ['1023 bytes', { QueueName: 'a', Attributes: { MaximumMessageSize: '1023' } }, 'InvalidAttributeValue'],
  ['a number with a point', { QueueName: 'a', Attributes: { DelaySeconds: '1.5' } }, 'InvalidAttributeValue'],
  [
    '51 tags',
    { QueueName: 'a', tags: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, ''])) },
    'InvalidParameterValue',
  ],
  ['attributes that are a list', { QueueName: 'a', Attributes: ['x'] }, 'SerializationException'],
])('%s is refused', (_what, request, code) => {
  const { sqs } = simulate({ seed: 1 });
  expect(sqs.raw('CreateQueue', request)).toMatchObject({ ok: false, error: { code } });
});

test('a name of 80 characters is the longest, .fifo included', () => {
  const { sqs } = simulate({ seed: 1 });
  const fifo = (stem: number) =>
    sqs.try.createQueue({ QueueName: `${'x'.repeat(stem)}.fifo`, Attributes: { FifoQueue: 'true' } });
  expect(fifo(75).ok).toBe(true);
  expect(fifo(76).ok).toBe(false);
});

const fifo = { FifoQueue: 'true' };
const BAD_NAME = refused(
  'InvalidParameterValue',
  'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
);

test.each(['a', '-', '_', 'A-b_9', 'x'.repeat(80)])('%s is a name', (QueueName) => {
  expect(simulate({ seed: 1 }).sqs.try.createQueue({ QueueName }).ok).toBe(true);
});

test.each(['', 'x'.repeat(81), 'a b', 'a.b', 'é', 'a/b', 'orders.FIFO', 'a.fifo.b', 'a\n'])(
  '%j is no name',
  (QueueName) => {
    expect(simulate({ seed: 1 }).sqs.try.createQueue({ QueueName })).toEqual(BAD_NAME);
  },
);

test('.fifo and FifoQueue go together', () => {
  const { sqs } = simulate({ seed: 1 });
  const create = (QueueName: string, Attributes?: Record<string, string>) =>
    sqs.try.createQueue({ QueueName, Attributes });
  expect(create('a.fifo', { FifoQueue: 'TRUE' }).ok).toBe(true);
  expect(create('.fifo', fifo)).toEqual(BAD_NAME);
  expect(create('b.fifo')).toEqual(BAD_NAME);
  expect(create('b.fifo', { FifoQueue: 'false' })).toEqual(BAD_NAME);
  expect(create('b', fifo)).toEqual(
    refused('InvalidParameterValue', 'The name of a FIFO queue can only end with the .fifo suffix.'),
  );
  expect(create('b', { FifoQueue: 'false' })).toEqual(
    refused('InvalidAttributeName', 'Unknown Attribute FifoQueue.'),
  );
});

test('the name is required', () => {
  const missing = refused('MissingParameter', 'The request must contain the parameter QueueName.');
  const { sqs } = simulate({ seed: 1 });
  expect(sqs.raw('CreateQueue', {})).toEqual(missing);
  expect(sqs.raw('CreateQueue', { QueueName: null })).toEqual(missing);
});

test.each([
  ['VisibilityTimeout', '30', '31'],
  ['MessageRetentionPeriod', '345600', '345601'],
  ['KmsMasterKeyId', '', 'alias/aws/sqs'],
])('again with another %s is refused, and the queue stays as it is', (name, before, after) => {
  const { sqs } = simulate({ seed: 1 });
  const create = (value: string) => sqs.try.createQueue({ QueueName: 'a', Attributes: { [name]: value } });
  expect(create(before).ok).toBe(true);
  expect(create(after)).toEqual(
    refused(
      'QueueNameExists',
      `A queue already exists with the same name and a different value for attribute ${name}`,
    ),
  );
  expect(create(before).ok).toBe(true);
});

test('again, the tags of the request are not looked at', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { team: 'shop' } });
  expect(sqs.createQueue({ QueueName: 'orders', tags: { team: 'other' } })).toBe(QueueUrl);
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({ Tags: { team: 'shop' } });
});

test('a queue belongs to the account that made it, and nobody else sees it', () => {
  const { as, sqs } = simulate({ seed: 1 });
  const QueueUrl = as({ accountId: STRANGER }).createQueue({ QueueName: 'theirs' });
  expect(QueueUrl).toBe(`https://sqs.us-east-1.amazonaws.com/${STRANGER}/theirs`);
  expect(sqs.listQueues({}).QueueUrls).toBeUndefined();
  expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toMatchObject({
    error: { code: 'AccessDenied' },
  });
});

test('a request that fails makes no queue', () => {
  const { sqs, events } = simulate({ seed: 1 });
  const attempts = [
    { Attributes: { DelaySeconds: '901' } },
    { tags: { 'aws:a': '' } },
    {
      Attributes: {
        RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:no","maxReceiveCount":1}',
      },
    },
  ];
  for (const attempt of attempts) expect(sqs.try.createQueue({ QueueName: 'a', ...attempt }).ok).toBe(false);
  expect(sqs.listQueues({}).QueueUrls).toBeUndefined();
  expect(events('sqs.queue-created')).toEqual([]);
});
