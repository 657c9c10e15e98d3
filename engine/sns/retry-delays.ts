import type { RetryPolicy } from './delivery-policy';
import { snsLimits } from './limits';
import type { Protocol } from './subscription';

type Phases = {
  immediate: number;
  preBackoff: number;
  minDelaySeconds: number;
  backoff: number;
  maxDelaySeconds: number;
  postBackoff: number;
};

/**
 * Milliseconds until the next attempt of a delivery whose attempts so far have failed, or undefined when there is none.
 * Source: SNS Developer Guide, sns-message-delivery-retries.
 * @param attempts at least 1
 * @param policy of an HTTP/S subscription; the other protocols' cannot be changed
 */
export function retryDelayMs(protocol: Protocol, attempts: number, policy: RetryPolicy): number | undefined {
  if (protocol === 'http' || protocol === 'https') return httpDelayMs(attempts, policy);
  const managed = protocol === 'sqs' || protocol === 'lambda' || protocol === 'firehose';
  return phaseDelayMs(managed ? snsLimits.managedRetry : snsLimits.customerRetry, attempts);
}

/**
 * The guide counts attempts. Assumed: the first one is the first of the immediate phase, or, where there is no such phase, comes
 * out of the last, so that the totals are those of the guide.
 */
function phaseDelayMs(phases: Phases & { attempts: number }, attempts: number): number | undefined {
  if (attempts >= phases.attempts) return undefined;
  const immediate = Math.max(0, phases.immediate - 1);
  let retry = attempts - 1;
  if (retry < immediate) return 0;
  retry -= immediate;
  if (retry < phases.preBackoff) return phases.minDelaySeconds * 1000;
  retry -= phases.preBackoff;
  const { minDelaySeconds: min, maxDelaySeconds: max } = phases;
  if (retry < phases.backoff) return between(min, max, exponential(retry, phases.backoff));
  return max * 1000;
}

/**
 * The four phases of a customised policy; its backoff phase has numRetries less those of the other three. A message is not
 * kept in retry beyond an hour.
 */
function httpDelayMs(attempts: number, policy: RetryPolicy): number | undefined {
  const delay = httpStepMs(attempts, policy);
  if (delay === undefined) return undefined;
  let total = delay;
  for (let earlier = 1; earlier < attempts; earlier += 1) total += httpStepMs(earlier, policy) ?? 0;
  return total > snsLimits.httpTotalRetrySeconds.max * 1000 ? undefined : delay;
}

function httpStepMs(attempts: number, policy: RetryPolicy): number | undefined {
  const { numRetries, numNoDelayRetries, numMinDelayRetries, numMaxDelayRetries } = policy;
  const { minDelayTarget: min, maxDelayTarget: max } = policy;
  let retry = attempts - 1;
  if (retry >= numRetries) return undefined;
  if (retry < numNoDelayRetries) return 0;
  retry -= numNoDelayRetries;
  if (retry < numMinDelayRetries) return min * 1000;
  retry -= numMinDelayRetries;
  const backoff = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
  if (retry < backoff) return between(min, max, CURVES[policy.backoffFunction](retry, backoff));
  return max * 1000;
}

/** How far from the smallest to the largest delay the n-th of so many retries is, from 0 to 1. */
type Curve = (index: number, count: number) => number;

/**
 * Assumed, not documented in numbers: each reaches the largest delay with its last retry; linear grows evenly, and arithmetic,
 * geometric and exponential start slower in this order, as the guide's drawing shows them.
 */
const CURVES: Record<RetryPolicy['backoffFunction'], Curve> = {
  linear: (index, count) => share(index, count - 1),
  arithmetic: (index, count) => share(index * (index + 1), (count - 1) * count),
  geometric: (index, count) => share(index * index * index, (count - 1) ** 3),
  exponential,
};

function exponential(index: number, count: number): number {
  return share(2 ** index - 1, 2 ** (count - 1) - 1);
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 1 : part / whole;
}

function between(minSeconds: number, maxSeconds: number, part: number): number {
  return Math.round((minSeconds + (maxSeconds - minSeconds) * part) * 1000);
}
