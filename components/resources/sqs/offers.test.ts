import { expect, test } from 'vitest';
import { offers } from './offers';
import { attributesFrom } from './queue-settings';
import { requestTemplate } from './request-template';

test('a sandbox that names no controls offers the four calls of a message’s life', () => {
  expect(offers({}, 'sqs:DeleteMessage')).toBe(true);
  expect(offers({}, 'sqs:PurgeQueue')).toBe(false);
});

test('a sandbox offers exactly what it names', () => {
  const named = { controls: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes', 'faults'] };
  expect(offers(named, 'sqs:SendMessage')).toBe(false);
  expect(offers(named, 'sqs:ReceiveMessage')).toBe(true);
  expect(offers(named, 'sqs:GetQueueAttributes')).toBe(true);
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
