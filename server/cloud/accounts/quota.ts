import 'server-only';
import { type Failed, fail } from '@/engine/kernel/outcome';
import type { WorldCall, WorldSnapshot } from '@/engine/kernel/world-options';
import { allModules } from '@/engine/module/all-modules';
import type { Hosting } from '@/engine/module/service-module';

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

/** What a service answers a caller who is too fast. */
export function throttled({ service }: WorldCall): Failed {
  const { throttled: [code, httpStatus] = ['ThrottlingException', 400] } = hostingOf(service);
  return fail(code, 'Rate exceeded', { httpStatus });
}

/** What a call that would take more than the account's share is answered with. */
export function overQuota({ service }: WorldCall, what: string): Failed {
  const { full: [code, httpStatus] = ['LimitExceededException', 400] } = hostingOf(service);
  return fail(code, `This account has reached its share of the shared endpoint: ${what}.`, { httpStatus });
}

/** Whether a call can make the account's state larger. */
export function grows({ operation }: WorldCall): boolean {
  return /^(Send|Publish|Put|Create|Subscribe|Invoke|Tag|Set|Add|Request|Copy)/.test(operation);
}

/** How many resources a snapshot holds. */
export function countResources({ services }: WorldSnapshot): number {
  let count = 0;
  for (const [service, state] of Object.entries(services)) {
    const lists = Object(state) as Record<string, unknown>;
    for (const list of hostingOf(service).resources ?? [])
      count += (lists[list] as unknown[] | undefined)?.length ?? 0;
  }
  return count;
}

function hostingOf(service: string): Hosting {
  return allModules.of(service)?.hosting ?? {};
}
