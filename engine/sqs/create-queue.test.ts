import { expect, test } from 'vitest';
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
