import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('tags go by key, and keys that are not there are ignored', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { a: '1', b: '2' } });
  sqs.untagQueue({ QueueUrl, TagKeys: ['a', 'c'] });
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ b: '2' });
  expect(sqs.try.untagQueue({ QueueUrl, TagKeys: [] })).toMatchObject({
    error: { code: 'MissingParameter' },
  });
});
