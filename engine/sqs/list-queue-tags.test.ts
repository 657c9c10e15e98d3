import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('a queue without tags lists none, and no other account may ask', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({});
  sqs.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: ['111122223333'], Actions: ['*'] });
  expect(as({ accountId: '111122223333' }).try.listQueueTags({ QueueUrl })).toMatchObject({
    error: { code: 'AccessDenied' },
  });
});
