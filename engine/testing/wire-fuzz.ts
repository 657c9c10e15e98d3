import { chanceFrom, seedChance } from '../kernel/chance';
import { isWaiting } from '../kernel/outcome';
import { World } from '../kernel/world';
import { allWireServices } from '../wire/all-services';
import { readWireRequest } from '../wire/read-wire-request';
import type { WireOptions, WireRequest, WireResponse } from '../wire/wire';
import { BOTO_SECRET, botoRequests } from './boto-requests';
import { EVERY_SERVICE } from './every-service';
import { mutateRequest } from './mutate-request';

/** A request that was not answered as AWS would; its seed makes it again. */
export interface FuzzLoss {
  seed: number;
  request: WireRequest;
  problem: string;
}

export interface FuzzResult {
  requests: number;
  /** Answers by status. */
  statuses: Record<string, number>;
  losses: FuzzLoss[];
  slowestMs: number;
}

/** So many requests share a world, and the seed that makes it. */
export const REQUESTS_PER_SEED = 50;

const services = allWireServices;
const corpus = botoRequests().map(({ wire }) => wire);
/** What makes the queue, the topic, the bucket that the others are about. */
const first = botoRequests().flatMap(({ operation, wire }) => (operation.startsWith('Create') ? [wire] : []));
/** About when the recorded requests were signed: 2026-11-21T14:00:00Z. */
const SIGNED_AT_MS = 1795269600000;
const MAX_MS = 2000;

/**
 * Sends mutations of recorded requests through codec and engine, a world per seed. Every one must be answered: with a
 * status below 500, headers that a server can write, and in bounded time.
 * @param clock milliseconds that only grow
 */
export function fuzzWire(seeds: readonly number[], clock: () => number): FuzzResult {
  const result: FuzzResult = { requests: 0, statuses: {}, losses: [], slowestMs: 0 };
  for (const seed of seeds) fuzzSeed(seed, result, clock);
  return result;
}

function fuzzSeed(seed: number, result: FuzzResult, clock: () => number): void {
  const chance = chanceFrom(seedChance(seed, 'fuzz'));
  const world = new World({ seed, services: EVERY_SERVICE });
  const verify = (['known', 'all', 'none', 'none', 'none'] as const)[chance.below(5)];
  const options: WireOptions = {
    services,
    accountId: world.accountId,
    region: world.region,
    nowMs: SIGNED_AT_MS,
    requestId: () => '00000000-0000-4000-8000-000000000000',
    verify,
    credential: () => ({ accountId: world.accountId, secret: BOTO_SECRET }),
    ...(chance.hit(0.5) && { origin: 'http://localhost:4566' }),
  };
  for (const request of first) answerTo(request, world, { ...options, verify: 'none' });
  for (let index = 0; index < REQUESTS_PER_SEED; index += 1) {
    const original = corpus[chance.below(corpus.length)] as WireRequest;
    // One in ten goes as it was recorded, so that there is something to act on.
    const request = chance.hit(0.1) ? original : mutateRequest(original, chance);
    const startedMs = clock();
    const answer = answerTo(request, world, options);
    const tookMs = clock() - startedMs;
    result.slowestMs = Math.max(result.slowestMs, tookMs);
    result.requests += 1;
    note(result, seed, request, answer, tookMs);
  }
}

type FuzzAnswer = WireResponse | 'waits' | { problem: string };

function answerTo(request: WireRequest, world: World, options: WireOptions): FuzzAnswer {
  try {
    const reading = readWireRequest(request, options);
    if ('response' in reading) return reading.response;
    const { outcome } = world.execute(reading.call);
    return isWaiting(outcome) ? 'waits' : reading.reply(outcome);
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function note(
  result: FuzzResult,
  seed: number,
  request: WireRequest,
  answer: FuzzAnswer,
  tookMs: number,
): void {
  const status = answer === 'waits' ? 'waits' : 'status' in answer ? String(answer.status) : 'thrown';
  result.statuses[status] = (result.statuses[status] ?? 0) + 1;
  const problem = tookMs > MAX_MS ? `took ${Math.round(tookMs)} ms` : problemOf(answer);
  if (problem) result.losses.push({ seed, request, problem });
}

function problemOf(answer: FuzzAnswer): string | undefined {
  if (answer === 'waits') return undefined;
  if ('problem' in answer) return answer.problem;
  const { status, headers } = answer;
  if (!Number.isInteger(status) || status < 200 || status >= 500) return `status ${status}`;
  const bad = Object.entries(headers).find(
    ([name, value]) =>
      !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) || /[^\t\u0020-\u007e\u0080-\u00ff]/.test(value),
  );
  return bad && `header ${JSON.stringify(bad)}`;
}
