import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function threeQueues() {
  const world = simulate({ seed: 1 });
  for (const QueueName of ['b-2', 'a', 'b-1']) world.sqs.createQueue({ QueueName });
  return world;
}

test('an account lists its own queues by name, filtered by a prefix', () => {
  const { sqs, as } = threeQueues();
  const names = (prefix?: string) =>
    sqs.listQueues({ QueueNamePrefix: prefix }).QueueUrls?.map((url) => url.split('/').pop());
  expect(names()).toEqual(['a', 'b-1', 'b-2']);
  expect(names('b-')).toEqual(['b-1', 'b-2']);
  expect(names('c')).toBeUndefined();
  expect(as({ accountId: '111122223333' }).listQueues({})).toEqual({});
});

test('pages follow each other by their tokens', () => {
  const { sqs } = threeQueues();
  const first = sqs.listQueues({ MaxResults: 2 });
  expect(first.QueueUrls).toHaveLength(2);
  const second = sqs.listQueues({ MaxResults: 2, NextToken: first.NextToken });
  expect(second.QueueUrls).toEqual([expect.stringMatching(/b-2$/)]);
  expect(second.NextToken).toBeUndefined();
});

test.each([
  { MaxResults: 0 },
  { MaxResults: 1001 },
  { MaxResults: 2, NextToken: 'made up' },
  { NextToken: 'bm90IGEgdXJs' },
])('%j is refused', (request) => {
  expect(threeQueues().sqs.try.listQueues(request)).toMatchObject({
    error: { code: 'InvalidParameterValue' },
  });
});
