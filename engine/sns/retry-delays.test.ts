import { describe, expect, test } from 'vitest';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './delivery-policy';
import { retryDelayMs } from './retry-delays';
import type { Protocol } from './subscription';

/** Behaviours 64 and 65: the waits between attempts that all fail, in seconds. */
function waits(protocol: Protocol, policy: RetryPolicy = DEFAULT_RETRY_POLICY): number[] {
  const found: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const delay = retryDelayMs(protocol, attempts, policy);
    if (delay === undefined) return found;
    found.push(delay / 1000);
  }
}

const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);

describe.each<Protocol>(['sqs', 'lambda', 'firehose'])('%s', (protocol) => {
  const all = waits(protocol);

  test('is tried 100,015 times over 23 days', () => {
    expect(all).toHaveLength(100_014);
    expect(Math.floor(sum(all) / 86_400)).toBe(23);
  });

  test('goes through four phases', () => {
    expect(all.slice(0, 4)).toEqual([0, 0, 1, 1]);
    const backoff = all.slice(4, 14);
    expect(backoff[0]).toBe(1);
    expect(backoff.at(-1)).toBe(20);
    expect(backoff).toEqual(backoff.toSorted((one, other) => one - other));
    expect(new Set(all.slice(14))).toEqual(new Set([20]));
  });
});

describe.each<Protocol>(['email', 'email-json', 'sms', 'application'])('%s', (protocol) => {
  test('is tried 50 times over 6 hours, never at once', () => {
    const all = waits(protocol);
    expect(all).toHaveLength(49);
    expect(all.slice(0, 3)).toEqual([10, 10, 10]);
    expect(all.slice(12)).toEqual(Array.from({ length: 37 }, () => 600));
    expect(Math.floor(sum(all) / 3600)).toBe(6);
  });
});

describe('http and https', () => {
  test('are tried three times more, 20 seconds apart', () => {
    expect(waits('https')).toEqual([20, 20, 20]);
    expect(waits('http')).toEqual([20, 20, 20]);
  });

  test('go through the phases of a policy; what is left of its retries is the backoff phase', () => {
    const policy: RetryPolicy = {
      minDelayTarget: 5,
      maxDelayTarget: 25,
      numRetries: 11,
      numNoDelayRetries: 2,
      numMinDelayRetries: 1,
      numMaxDelayRetries: 3,
      backoffFunction: 'linear',
    };
    expect(waits('http', policy)).toEqual([0, 0, 5, 5, 10, 15, 20, 25, 25, 25, 25]);
  });

  test('a message is not kept in retry beyond an hour', () => {
    const policy = { ...DEFAULT_RETRY_POLICY, minDelayTarget: 500, maxDelayTarget: 500, numRetries: 100 };
    expect(waits('http', policy)).toHaveLength(7);
  });

  test('a single backoff retry waits the longest delay', () => {
    const policy = { ...DEFAULT_RETRY_POLICY, minDelayTarget: 1, maxDelayTarget: 9, numRetries: 1 };
    for (const backoffFunction of ['linear', 'arithmetic', 'geometric', 'exponential'] as const) {
      expect(waits('http', { ...policy, backoffFunction })).toEqual([9]);
    }
  });

  test('the four functions start slower in this order and all end at the longest delay', () => {
    const policy = { ...DEFAULT_RETRY_POLICY, minDelayTarget: 10, maxDelayTarget: 110, numRetries: 10 };
    const [linear, arithmetic, geometric, exponential] = (
      ['linear', 'arithmetic', 'geometric', 'exponential'] as const
    ).map((backoffFunction) => waits('http', { ...policy, backoffFunction }));
    for (const index of [2, 4, 6]) {
      const row = [linear, arithmetic, geometric, exponential].map((one) => one?.[index] ?? 0);
      expect(row).toEqual(row.toSorted((one, other) => other - one));
      expect(new Set(row).size).toBe(4);
    }
    for (const one of [linear, arithmetic, geometric, exponential]) {
      expect([one?.[0], one?.at(-1)]).toEqual([10, 110]);
    }
  });
});
