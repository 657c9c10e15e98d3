import { expect, test } from 'vitest';
import type { Requirement } from '../client/requirement';
import { judge } from '../testing/judge';

const slow = {
  producer: { rate: '2/s', stopAfter: 20 },
  consumers: { count: 1, processing: '2s' },
  runFor: '2m',
};
const not = (requirement: Requirement): Requirement => ({ not: requirement });

test('what was not to hold and held is told with what was expected instead', () => {
  const fast = not({ latency: 'delivery', percentile: 100, seconds: { atMost: 60 } });
  expect(judge(fast, slow)).toMatchObject({
    holds: false,
    reason: expect.stringMatching(
      /^All messages were delivered within [\d.]+ seconds; expected more than 60\.$/,
    ),
  });
  expect(judge(not({ messages: 'sent', is: 20 }), slow).reason).toBe(
    '20 messages were sent; expected any number but 20.',
  );
  expect(judge(not({ messages: 'sent', is: { atLeast: 5, atMost: 30 } }), slow).reason).toBe(
    '20 messages were sent; expected less than 5 or more than 30.',
  );
});

test('what was not to hold and did not is as expected', () => {
  expect(judge(not({ messages: 'sent', is: { atMost: 5 } }), slow)).toMatchObject({
    holds: true,
    reason: '20 messages were sent, as expected.',
  });
});
