import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { templateFor } from '../sandbox/panels/request-template';
import { exampleView } from './example-view';
import { isOffered, isOperation, offeredOperations, operationId, splitOperation } from './operation-id';
import { loadRooms } from './registry';

const topology: Topology = {
  queues: [],
  producers: [],
  consumers: [],
  topics: [{ name: 'orders' }],
  buckets: [],
  functions: [],
  rules: [],
  keys: [],
  alarms: [],
  deliveryStreams: [],
};
const rooms = await loadRooms(topology);
const ofQueues = await loadRooms({ queues: [{ name: 'orders' }], producers: [], consumers: [] });

test.each([
  ['SendMessage', 'sqs:SendMessage'],
  ['SetQueueAttributes', 'sqs:SetQueueAttributes'],
  ['StartMessageMoveTask', 'sqs:StartMessageMoveTask'],
  ['AddPermission', 'sqs:AddPermission'],
  ['Publish', 'sns:Publish'],
  ['PublishBatch', 'sns:PublishBatch'],
  ['ListSubscriptions', 'sns:ListSubscriptions'],
  ['Unsubscribe', 'sns:Unsubscribe'],
  ['ConfirmSubscription', 'sns:ConfirmSubscription'],
  ['GetTopicAttributes', 'sns:GetTopicAttributes'],
  ['PutObject', 's3:PutObject'],
  ['PutBucketNotificationConfiguration', 's3:PutBucketNotificationConfiguration'],
  ['PutEvents', 'eventbridge:PutEvents'],
  ['PutRule', 'eventbridge:PutRule'],
  ['Invoke', 'lambda:Invoke'],
  ['UpdateEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
  ['PutKeyPolicy', 'kms:PutKeyPolicy'],
  ['SetAlarmState', 'cloudwatch:SetAlarmState'],
  ['PutRecordBatch', 'firehose:PutRecordBatch'],
  ['AssumeRole', 'sts:AssumeRole'],
  ['CreateRole', 'iam:CreateRole'],
])('the bare name %s is %s where its service is', (name, id) => {
  expect(operationId(name, rooms)).toBe(id);
});

test('a full name, a word that is no operation and a name that nobody knows stay as they are', () => {
  for (const name of ['sns:Publish', 'faults', 'LookupEvents']) expect(operationId(name, rooms)).toBe(name);
  expect(operationId('Publish', ofQueues)).toBe('Publish');
});

test('an id is its service and its name; a bare name has no service', () => {
  expect(splitOperation('sns:Publish')).toEqual({ service: 'sns', operation: 'Publish' });
  expect(splitOperation('Publish')).toEqual({ operation: 'Publish' });
  expect(['sqs:SendMessage', 'SendMessage', 'faults', 'sqs:faults'].map(isOperation)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a call is offered under either name, and by a lesson that names none', () => {
  expect(isOffered(['Publish'], 'sns:Publish')).toBe(true);
  expect(isOffered(['sns:Publish'], 'sns:Publish')).toBe(true);
  expect(isOffered(['Subscribe'], 'sns:Publish')).toBe(false);
  expect(isOffered([], 'sns:Publish')).toBe(false);
  expect(isOffered(undefined, 'sns:Publish')).toBe(true);
});

test('a lesson’s calls come in its order; without any there is what is usual in such a world', () => {
  const offered = (controls?: string[]) =>
    offeredOperations(rooms, { topology, ...(controls && { controls }) });
  expect(offered(['Subscribe', 'faults', 'sqs:ReceiveMessage', 'Publish'])).toEqual([
    'sns:Subscribe',
    'sqs:ReceiveMessage',
    'sns:Publish',
  ]);
  expect(offered()).toEqual([
    'sqs:SendMessage',
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:ChangeMessageVisibility',
    'sns:Publish',
  ]);
  expect(offered([])).toEqual([]);
});

test('a call without a form starts from a request about what is there', () => {
  const topic = 'arn:aws:sns:us-east-1:123456789012:orders';
  const template = (id: string) => templateFor(rooms, id, exampleView);
  expect(template('sns:GetTopicAttributes')).toEqual({ TopicArn: topic });
  expect(template('sns:PublishBatch')).toMatchObject({ TopicArn: topic });
  expect(template('sns:GetSubscriptionAttributes')).toEqual({ SubscriptionArn: `${topic}:billing` });
  expect(template('sns:ListTopics')).toEqual({});
  expect(template('s3:DeleteObject')).toEqual({ Bucket: 'photos', Key: 'a.jpg' });
  expect(template('s3:PutBucketNotificationConfiguration')).toMatchObject({
    Bucket: 'photos',
    NotificationConfiguration: { QueueConfigurations: [{ Events: ['s3:ObjectCreated:*'] }] },
  });
  expect(template('lambda:Invoke')).toMatchObject({ FunctionName: 'count', InvocationType: 'Event' });
  expect(template('lambda:GetFunction')).toEqual({ FunctionName: 'count' });
  expect(template('cloudwatch:SetAlarmState')).toMatchObject({ AlarmName: 'late' });
  expect(template('sns:SomethingElse')).toEqual({});
  expect(template('SomethingElse')).toEqual({});
});
