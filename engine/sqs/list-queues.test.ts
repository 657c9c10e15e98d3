import { expect, test } from 'vitest';
import { toBase64 } from '../bytes/base64';
import { refused } from '../testing/refusals';
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

function numbered(count: number) {
  const world = simulate({ seed: 1 });
  for (let index = 0; index < count; index += 1) {
    world.sqs.createQueue({ QueueName: `queue-${String(index).padStart(4, '0')}` });
  }
  return world;
}

test('1,000 queues come at once, and no token says that there are more', () => {
  const { sqs } = numbered(1001);
  const all = sqs.listQueues({});
  expect(all.QueueUrls).toHaveLength(1000);
  expect(all.NextToken).toBeUndefined();
  const asked = sqs.listQueues({ MaxResults: 1000 });
  expect(asked.QueueUrls).toEqual(all.QueueUrls);
  expect(sqs.listQueues({ MaxResults: 1000, NextToken: asked.NextToken }).QueueUrls).toHaveLength(1);
});

test('a page that takes exactly the rest has no token', () => {
  const { sqs } = numbered(3);
  expect(sqs.listQueues({ MaxResults: 3 }).NextToken).toBeUndefined();
  expect(sqs.listQueues({ MaxResults: 2 }).NextToken).toBeDefined();
});

test('a token holds when its queue has been deleted, and after a rewind', () => {
  const { world, sqs } = numbered(4);
  const { QueueUrls = [], NextToken } = sqs.listQueues({ MaxResults: 2 });
  sqs.deleteQueue({ QueueUrl: QueueUrls[1] });
  world.restore(world.snapshot());
  const rest = sqs.listQueues({ MaxResults: 5, NextToken }).QueueUrls;
  expect(rest?.map((url) => url.slice(-4))).toEqual(['0002', '0003']);
});

test('a prefix narrows every page, case by case', () => {
  const { sqs } = numbered(12);
  const first = sqs.listQueues({ QueueNamePrefix: 'queue-001', MaxResults: 1 });
  expect(first.QueueUrls).toEqual([expect.stringMatching(/queue-0010$/)]);
  const second = sqs.listQueues({
    QueueNamePrefix: 'queue-001',
    MaxResults: 1,
    NextToken: first.NextToken,
  });
  expect(second).toEqual({ QueueUrls: [expect.stringMatching(/queue-0011$/)], NextToken: undefined });
  expect(sqs.listQueues({ QueueNamePrefix: 'Queue' }).QueueUrls).toBeUndefined();
  expect(sqs.listQueues({ QueueNamePrefix: '' }).QueueUrls).toHaveLength(12);
});

test.each([0, -1, 1001])('%d results are refused', (MaxResults) => {
  expect(numbered(1).sqs.try.listQueues({ MaxResults })).toEqual(
    refused(
      'InvalidParameterValue',
      `Value ${MaxResults} for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and 1000.`,
    ),
  );
});

test('a token without MaxResults is refused', () => {
  const { sqs } = numbered(2);
  const { NextToken } = sqs.listQueues({ MaxResults: 1 });
  expect(sqs.try.listQueues({ NextToken })).toEqual(
    refused(
      'InvalidParameterValue',
      'MaxResults is a mandatory parameter when you provide a value for NextToken.',
    ),
  );
});

test.each(['', 'garbage', 'AAAA', 'QUJD=', toBase64(new Uint8Array(500_000))])(
  'a token that SQS never gave is refused',
  (NextToken) => {
    expect(numbered(2).sqs.try.listQueues({ MaxResults: 1, NextToken })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value ${NextToken} for parameter NextToken is invalid. Reason: Invalid or expired next token.`,
      ),
    );
  },
);
