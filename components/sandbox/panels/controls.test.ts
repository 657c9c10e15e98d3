import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { formsOf, offers, plainOperations, specOf, switchable } from './controls';
import { attributesFrom } from './queue-settings';
import { requestTemplate } from './request-template';

const declaration = (controls?: string[]): SandboxDeclaration => ({
  id: 'controls',
  seed: 1,
  topology: {
    queues: [{ name: 'orders' }],
    producers: [],
    consumers: [
      { from: 'orders', forgetsToDelete: true },
      { from: 'orders', crashRate: 0.1 },
    ],
    autoScaling: [],
  },
  ...(controls && { controls }),
});

test('a sandbox that names no controls offers the four calls of a message’s life', () => {
  expect(offers(declaration(), 'DeleteMessage')).toBe(true);
  expect(offers(declaration(), 'PurgeQueue')).toBe(false);
});

test('the call a lesson is about has the first form', () => {
  const named = declaration(['SetQueueAttributes', 'GetQueueAttributes', 'ReceiveMessage', 'DeleteMessage']);
  expect(formsOf(named)).toEqual(['SetQueueAttributes', 'ReceiveMessage']);
  expect(formsOf(declaration())).toEqual(['SendMessage', 'ReceiveMessage']);
});

test('a sandbox offers exactly what it names; an operation without a form is called from JSON', () => {
  const named = declaration(['ReceiveMessage', 'GetQueueAttributes', 'faults']);
  expect(offers(named, 'SendMessage')).toBe(false);
  expect(plainOperations(named)).toEqual(['GetQueueAttributes']);
});

test('workers without a name are found by their place', () => {
  expect(specOf(declaration(), 'consumers')?.forgetsToDelete).toBe(true);
  expect(specOf(declaration(), 'consumers-2')?.crashRate).toBe(0.1);
});

test('a declared fault can be switched off; all can be switched where the lesson says so', () => {
  expect(switchable(declaration(), 'consumers').map(({ key }) => key)).toEqual(['forgetsToDelete']);
  expect(switchable(declaration(['faults']), 'consumers')).toHaveLength(3);
});

test('only filled settings are sent, and the redrive policy as JSON', () => {
  const form = new FormData();
  form.set('VisibilityTimeout', '120');
  form.set('DelaySeconds', ' ');
  form.set('deadLetterTargetArn', 'arn:aws:sqs:us-east-1:123456789012:orders-dlq');
  expect(attributesFrom(form)).toEqual({
    VisibilityTimeout: '120',
    RedrivePolicy:
      '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:orders-dlq","maxReceiveCount":3}',
  });
});

test('a request to start from has what its operation needs', () => {
  const queue = { url: 'https://sqs/orders', arn: 'arn:orders' };
  expect(requestTemplate('ListMessageMoveTasks', queue)).toEqual({ SourceArn: 'arn:orders' });
  expect(requestTemplate('SendMessageBatch', queue)).toMatchObject({
    QueueUrl: queue.url,
    Entries: [{ Id: '1' }, {}, {}],
  });
  expect(requestTemplate('PurgeQueue', queue)).toEqual({ QueueUrl: queue.url });
});
