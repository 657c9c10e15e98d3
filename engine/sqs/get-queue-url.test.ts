import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('a queue is found by name, and one of another account only with its permission', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.getQueueUrl({ QueueName: 'orders' })).toEqual({ QueueUrl });
  const partner = as({ accountId: '111122223333' });
  const theirs = { QueueName: 'orders', QueueOwnerAWSAccountId: '123456789012' };
  expect(partner.try.getQueueUrl({ QueueName: 'orders' })).toMatchObject({
    error: { code: 'QueueDoesNotExist' },
  });
  expect(partner.try.getQueueUrl(theirs)).toMatchObject({ error: { code: 'AccessDenied' } });
  sqs.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: ['111122223333'], Actions: ['GetQueueUrl'] });
  expect(partner.getQueueUrl(theirs)).toEqual({ QueueUrl });
});

test('without a name it answers what is missing', () => {
  const { sqs } = simulate({ seed: 1 });
  expect(sqs.raw('GetQueueUrl', {})).toMatchObject({ error: { code: 'MissingParameter' } });
});
