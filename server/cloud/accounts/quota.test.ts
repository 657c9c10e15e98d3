import { expect, test } from 'vitest';
import { World } from '@/engine/kernel/world';
import { cloudServices } from '../cloud-services';
import { ACCOUNT_QUOTA, countResources, grows, overQuota, RequestRate, throttled } from './quota';

const call = (service: string, operation: string) => ({ service, operation, request: {} });

test('a burst is let through, then so many a second', () => {
  const rate = new RequestRate();
  const spend = (times: number, nowMs: number) =>
    Array.from({ length: times }, () => rate.spend(nowMs)).filter(Boolean).length;
  expect(spend(1000, 5_000)).toBe(ACCOUNT_QUOTA.burst);
  expect(spend(1000, 6_000)).toBe(ACCOUNT_QUOTA.requestsPerSecond);
  expect(spend(1000, 3_600_000)).toBe(ACCOUNT_QUOTA.burst);
});

test('a clock that goes back gives nothing', () => {
  const rate = new RequestRate();
  for (let count = 0; count < ACCOUNT_QUOTA.burst; count += 1) rate.spend(10_000);
  expect(rate.spend(9_000)).toBe(false);
});

test.each([
  ['sqs', 'RequestThrottled'],
  ['sns', 'Throttled'],
  ['s3', 'SlowDown'],
  ['lambda', 'TooManyRequestsException'],
  ['kms', 'ThrottlingException'],
])('%s says %s to who is too fast', (service, code) => {
  expect(throttled(call(service, 'List')).error.code).toBe(code);
});

test('what is too much is said with its limit', () => {
  expect(overQuota(call('sqs', 'CreateQueue'), '300 resources').error).toMatchObject({
    code: 'OverLimit',
    message: expect.stringContaining('300 resources'),
  });
});

test('reading and deleting make nothing larger', () => {
  const growing = ['SendMessage', 'PublishBatch', 'PutObject', 'CreateQueue', 'Subscribe', 'TagQueue'];
  const others = [
    'ReceiveMessage',
    'DeleteMessage',
    'ListQueues',
    'GetObject',
    'PurgeQueue',
    'Unsubscribe',
    'UntagQueue',
  ];
  expect(growing.filter((operation) => !grows(call('sqs', operation)))).toEqual([]);
  expect(others.filter((operation) => grows(call('sqs', operation)))).toEqual([]);
});

test('resources of every service are counted', () => {
  const world = new World({ seed: 1, services: cloudServices({}) });
  const before = countResources(world.snapshot());
  const made: [string, string, object][] = [
    ['sqs', 'CreateQueue', { QueueName: 'orders' }],
    ['sns', 'CreateTopic', { Name: 'news' }],
    ['s3', 'CreateBucket', { Bucket: 'my-bucket' }],
    ['iam', 'CreateUser', { UserName: 'ada' }],
    ['kms', 'CreateKey', {}],
  ];
  for (const [service, operation, request] of made)
    expect(world.execute({ service, operation, request }).outcome).toMatchObject({ ok: true });
  expect(countResources(world.snapshot()) - before).toBe(made.length);
});
