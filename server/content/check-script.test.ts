import { expect, test } from 'vitest';
import type { ScriptStep } from '@/engine/client/script';
import { checkScript } from './check-script';

const said = (script: ScriptStep[], runFor?: string) =>
  checkScript(script, new Set(['sqs']), runFor).map(
    ({ path, fault, remedy }) => `${path.join('.')}: ${fault} ${remedy}`,
  );

test('calls that the engine knows, and changes, are passed', () => {
  expect(
    said(
      [
        { at: '1s', call: 'ReceiveMessage', queue: 'orders', request: { MaxNumberOfMessages: 10 } },
        { at: '2s', call: 'SendMessageBatch', request: { Entries: [{ Id: 'a', MessageBody: 'x' }] } },
        { at: '3s', call: 'ListMetrics', request: { Namespace: 'AWS/SQS' } },
        { at: '3s', call: 'Publish', request: { TopicArn: '@news', Message: 'x' } },
        { at: '3s', call: 'AddPermission', request: { QueueUrl: '@orders', Label: 'a' } },
        { at: '59s', change: { consumers: { workers: { count: 2 } } } },
      ],
      '1m',
    ),
  ).toEqual([]);
});

test('a misspelt operation is named, with the one that was meant', () => {
  expect(said([{ at: '1s', call: 'RecieveMessage', queue: 'orders' }])).toEqual([
    '0.call: No service has an operation "RecieveMessage". did you mean "ReceiveMessage"?',
  ]);
});

test('an operation of two services that none of the declared ones has must say which is meant', () => {
  expect(said([{ at: '1s', call: 'GetPolicy' }])).toEqual([
    '0.call: GetPolicy is an operation of lambda and iam. write lambda:GetPolicy or iam:GetPolicy.',
  ]);
  expect(said([{ at: '1s', call: 'lambda:GetPolicy', request: { FunctionName: '@worker' } }])).toEqual([]);
});

test('fields of every service are known', () => {
  expect(
    said([
      { at: '1s', call: 'Publish', request: { Mesage: 'x' } },
      { at: '1s', call: 'PublishBatch', request: { PublishBatchRequestEntries: [{ Id: 'a', Mesage: 'x' }] } },
      { at: '1s', call: 'PutObject', request: { Buckt: 'photos' } },
    ]),
  ).toEqual([
    '0.request.Mesage: A Publish request has no field "Mesage". did you mean "Message"?',
    '1.request.PublishBatchRequestEntries.0.Mesage: An entry of PublishBatch has no field "Mesage". did you mean "Message"?',
    '2.request.Buckt: A PutObject request has no field "Buckt". did you mean "Bucket"?',
  ]);
});

test('a service that does not exist is named', () => {
  expect(said([{ at: '1s', call: 'sqss:SendMessage' }])).toEqual([
    '0.call: There is no service "sqss". did you mean "sqs"?',
  ]);
});

test('a field that the operation does not have is named, also in an entry of a batch', () => {
  expect(
    said([
      { at: '1s', call: 'ReceiveMessage', request: { MaxNumberOfMessage: 9 } },
      { at: '2s', call: 'SendMessageBatch', request: { Entries: [{ Id: 'a', MessageBdy: 'x' }] } },
    ]),
  ).toEqual([
    '0.request.MaxNumberOfMessage: A ReceiveMessage request has no field "MaxNumberOfMessage". did you mean "MaxNumberOfMessages"?',
    '1.request.Entries.0.MessageBdy: An entry of SendMessageBatch has no field "MessageBdy". did you mean "MessageBody"?',
  ]);
});

test('a step at the end of the run, or after it, is refused', () => {
  const call = 'PurgeQueue';
  expect(
    said(
      [
        { at: '64s', call },
        { at: '65s', call },
        { at: '20m', call },
      ],
      '65s',
    ),
  ).toEqual([
    '1.at: The step comes at 65s, and the run is over after 65s. let the step come earlier, or the run last longer.',
    '2.at: The step comes at 20m, and the run is over after 65s. let the step come earlier, or the run last longer.',
  ]);
});
