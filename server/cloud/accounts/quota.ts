import 'server-only';
import { type Failed, fail } from '@/engine/kernel/outcome';
import type { WorldCall, WorldSnapshot } from '@/engine/kernel/world-options';

/** What one learner's account may use of the shared endpoint. Ours, not AWS's: enough for any lab. */
export const ACCOUNT_QUOTA = {
  requestsPerSecond: 50,
  burst: 200,
  /** Queues, topics, buckets, functions, users, roles and keys. */
  resources: 300,
  /** Of the account's state as text. */
  stateBytes: 8 * 1024 * 1024,
  longPolls: 32,
};

/** Requests that may still be made: refilled by time, spent one by one. */
export class RequestRate {
  private left = ACCOUNT_QUOTA.burst;
  private atMs = 0;

  /** @returns whether a request may be made now */
  spend(nowMs: number): boolean {
    const { requestsPerSecond, burst } = ACCOUNT_QUOTA;
    const refill = ((nowMs - this.atMs) / 1000) * requestsPerSecond;
    this.left = Math.min(burst, this.left + Math.max(0, refill));
    this.atMs = nowMs;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}

/** What each service answers a caller who is too fast. Source: the error lists of the services' API references. */
const THROTTLED: Record<string, [code: string, httpStatus: number]> = {
  sqs: ['RequestThrottled', 400],
  sns: ['Throttled', 429],
  s3: ['SlowDown', 503],
  lambda: ['TooManyRequestsException', 429],
};

export function throttled({ service }: WorldCall): Failed {
  const [code, httpStatus] = THROTTLED[service] ?? ['ThrottlingException', 400];
  return fail(code, 'Rate exceeded', { httpStatus });
}

const OVER: Record<string, [code: string, httpStatus: number]> = {
  sqs: ['OverLimit', 403],
  sns: ['TopicLimitExceeded', 403],
  s3: ['TooManyBuckets', 400],
};

/** What a call that would take more than the account's share is answered with. */
export function overQuota({ service }: WorldCall, what: string): Failed {
  const [code, httpStatus] = OVER[service] ?? ['LimitExceededException', 400];
  return fail(code, `This account has reached its share of the shared endpoint: ${what}.`, { httpStatus });
}

/** Whether a call can make the account's state larger. */
export function grows({ operation }: WorldCall): boolean {
  return /^(Send|Publish|Put|Create|Subscribe|Invoke|Tag|Set|Add|Request|Copy)/.test(operation);
}

const COUNTED: Record<string, string[]> = {
  sqs: ['queues'],
  sns: ['topics'],
  s3: ['buckets'],
  lambda: ['functions', 'mappings'],
  iam: ['entities', 'policies'],
  kms: ['keys'],
};

/** How many resources a snapshot holds. */
export function countResources({ services }: WorldSnapshot): number {
  let count = 0;
  for (const [service, members] of Object.entries(COUNTED)) {
    const lists = Object(services[service]) as Record<string, unknown>;
    for (const member of members) count += (lists[member] as unknown[] | undefined)?.length ?? 0;
  }
  return count;
}
