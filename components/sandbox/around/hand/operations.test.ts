import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { exampleView } from '../example-view';
import { handles, offeredCalls, templateFor } from './operations';
import { endpointsFor } from './subscribe-form';

const declared = (controls?: string[]): SandboxDeclaration => ({
  id: 'hand',
  seed: 1,
  topology: { queues: [], producers: [], consumers: [], autoScaling: [], topics: [{ name: 'orders' }] },
  ...(controls && { controls }),
});

test('calls about queues stay with the forms for queues', () => {
  for (const call of ['SendMessage', 'ReceiveMessage', 'SetQueueAttributes', 'AddPermission', 'faults'])
    expect(handles(call)).toBe(false);
  for (const call of [
    'Publish',
    'Subscribe',
    'PutObject',
    'PutEvents',
    'Invoke',
    'SetSubscriptionAttributes',
  ])
    expect(handles(call)).toBe(true);
});

test('a lesson’s calls come in its order; without any a topic offers Publish', () => {
  expect(offeredCalls(declared(['Subscribe', 'ReceiveMessage', 'Publish']))).toEqual([
    'Subscribe',
    'Publish',
  ]);
  expect(offeredCalls(declared())).toEqual(['Publish']);
  expect(offeredCalls(declared([]))).toEqual([]);
});

test('a call without a form starts from a request about what is there', () => {
  const topic = 'arn:aws:sns:us-east-1:123456789012:orders';
  expect(templateFor('GetTopicAttributes', exampleView)).toEqual({ TopicArn: topic });
  expect(templateFor('PublishBatch', exampleView)).toMatchObject({ TopicArn: topic });
  expect(templateFor('GetSubscriptionAttributes', exampleView)).toEqual({
    SubscriptionArn: `${topic}:billing`,
  });
  expect(templateFor('DeleteObject', exampleView)).toEqual({ Bucket: 'photos', Key: 'a.jpg' });
  expect(templateFor('PutBucketNotificationConfiguration', exampleView)).toMatchObject({
    Bucket: 'photos',
    NotificationConfiguration: { QueueConfigurations: [{ Events: ['s3:ObjectCreated:*'] }] },
  });
  expect(templateFor('Invoke', exampleView)).toMatchObject({
    FunctionName: 'count',
    InvocationType: 'Event',
  });
  expect(templateFor('SomethingElse', exampleView)).toEqual({});
});

test('an endpoint is proposed for the protocol that reaches it', () => {
  expect(endpointsFor('email', exampleView)).toEqual(['anna@example.com', 'you@example.com']);
  expect(endpointsFor('https', exampleView)).toEqual(['https://partner.example.com/']);
  expect(endpointsFor('http', exampleView)).toEqual([]);
  expect(endpointsFor('lambda', exampleView)).toEqual([
    'arn:aws:lambda:us-east-1:123456789012:function:count',
  ]);
  expect(endpointsFor('sqs', exampleView)).toEqual([]);
});
