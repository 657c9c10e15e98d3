import { expect, test } from 'vitest';
import { ok } from '../kernel/outcome';
import { modulesNamed } from '../module/all-modules';
import { locate } from './locate';
import { resolveRequest, valueAt } from './resolve-request';

const place = { region: 'eu-west-1', accountId: '123456789012', startMs: 0 };
const scope = {
  resources: locate(place, {}, modulesNamed(['sqs']).kinds),
  answers: {
    first: ok({ Messages: [{ ReceiptHandle: 'handle-1' }] }),
    broken: {
      ok: false as const,
      error: { code: 'OverLimit', message: '', senderFault: true, httpStatus: 400 },
    },
  },
  repetition: 3,
};

test('names become URLs, ARNs and values of earlier answers, at any depth', () => {
  const request = {
    QueueUrl: '@orders.fifo',
    Entries: [{ Id: 'm{n}', ReceiptHandle: '$first.Messages[0].ReceiptHandle' }],
    SourceArn: '@arn:orders',
    Count: 7,
    Nothing: null,
  };
  expect(resolveRequest(request, scope)).toEqual({
    QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo',
    Entries: [{ Id: 'm3', ReceiptHandle: 'handle-1' }],
    SourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders',
    Count: 7,
    Nothing: null,
  });
});

test('text that only looks a little like a name stays text', () => {
  for (const text of ['me@orders', '@ orders', '$5.00', '$', 'costs $first']) {
    expect(resolveRequest(text, scope)).toBe(text);
  }
});

test.each([
  ['$second.MessageId', "No step has answered as 'second' yet."],
  ['$broken.MessageId', "The step 'broken' failed with OverLimit."],
  ['$first.Messages[1].Body', "The answer 'first' has no Messages[1].Body."],
])('%s is refused in words', (text, words) => {
  expect(() => resolveRequest(text, scope)).toThrow(words);
});

test('a path leads through objects and lists, or to undefined', () => {
  expect(valueAt({ a: [{ b: 1 }] }, 'a[0].b')).toBe(1);
  expect(valueAt({ a: 'text' }, 'a.length.x')).toBeUndefined();
  expect(valueAt(undefined, 'a')).toBeUndefined();
});
