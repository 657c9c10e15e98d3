import type { ConsumersPlan, ProducerPlan } from '../actors/plans';
import type { ConsumersSpec, ProducerSpec } from '../actors/spec';
import type { ScalerPlan } from '../autoscaling/plan';
import type { AutoScalingSpec } from '../autoscaling/spec';
import { parseDuration, parseInterval, parseSeconds } from './duration';
import type { Named } from './names';
import { type Place, queueUrl } from './place';

const PRODUCER_DEFAULTS = {
  schedule: [],
  startAt: '0s',
  batch: 1,
  deduplicationId: 'unique',
  resend: 0,
  resendAfter: '2s',
  paused: false,
} satisfies Partial<ProducerSpec>;

const CONSUMERS_DEFAULTS = {
  count: 1,
  processing: '1s',
  failureRate: 0,
  poison: [],
  crashRate: 0,
  restartAfter: '10s',
  deletes: 'after',
  batch: 1,
  idempotent: false,
  startAt: '0s',
  paused: false,
} satisfies Partial<ConsumersSpec>;

/** @throws RangeError for a duration, rate or count that cannot be */
export function producerPlan(declared: Named<ProducerSpec>, place: Place): ProducerPlan {
  const spec = { ...PRODUCER_DEFAULTS, ...declaredFields(declared) };
  return {
    name: spec.name,
    to: spec.to,
    queueUrl: queueUrl(place, spec.to),
    fifo: spec.to.endsWith('.fifo'),
    intervalMs: optional(spec.rate, parseInterval),
    schedule: spec.schedule.map(({ at, count }) => ({ atMs: place.startMs + parseDuration(at), count })),
    startAtMs: place.startMs + parseDuration(spec.startAt),
    stopAfter: spec.stopAfter,
    batch: within(spec.batch, 1, 10, `batch of ${spec.name}`),
    bodies: spec.bodies?.length ? spec.bodies : [`${baseName(spec.to)} {n}`],
    groups: groupNames(spec),
    deduplicationId: spec.deduplicationId,
    delaySeconds: optional(spec.delay, parseSeconds),
    resend: spec.resend,
    resendAfterMs: parseDuration(spec.resendAfter),
    sizeBytes: spec.size,
    accountId: spec.account,
    paused: spec.paused,
  };
}

/** @throws RangeError for a duration or count that cannot be */
export function consumersPlan(declared: Named<ConsumersSpec>, place: Place): ConsumersPlan {
  const spec = { ...CONSUMERS_DEFAULTS, ...declaredFields(declared) };
  return {
    name: spec.name,
    from: spec.from,
    queueUrl: queueUrl(place, spec.from),
    fifo: spec.from.endsWith('.fifo'),
    count: spec.count,
    processingMs: processingRange(spec.processing),
    failureRate: spec.failureRate,
    poison: spec.poison,
    crashRate: spec.crashRate,
    restartAfterMs: parseDuration(spec.restartAfter),
    deletes: spec.forgetsToDelete ? 'never' : spec.deletes,
    heartbeat: optional(spec.heartbeat, heartbeatPlan),
    batch: within(spec.batch, 1, 10, `batch of ${spec.name}`),
    waitSeconds: optional(spec.wait, parseSeconds),
    pollEveryMs: optional(spec.pollEvery, parseDuration),
    visibilitySeconds: optional(spec.visibilityTimeout, parseSeconds),
    idempotent: spec.idempotent,
    startAtMs: place.startMs + parseDuration(spec.startAt),
    paused: spec.paused,
  };
}

/** @param from name of the queue that the scaled consumers poll; @throws RangeError for bounds that cannot be */
export function scalerPlan(spec: Named<AutoScalingSpec>, from: string, place: Place): ScalerPlan {
  if (spec.min > spec.max)
    throw new RangeError(`${spec.name} has a min of ${spec.min} above its max of ${spec.max}.`);
  if (!(spec.target > 0)) throw new RangeError(`The target of ${spec.name} must be above zero.`);
  return {
    name: spec.name,
    scales: spec.scales,
    queueUrl: queueUrl(place, from),
    metric: spec.metric,
    target: spec.target,
    min: spec.min,
    max: spec.max,
    evaluateEveryMs: Math.max(1000, parseDuration(spec.evaluateEvery ?? '1m')),
    warmupMs: parseDuration(spec.warmup ?? '30s'),
    scaleInProtection: spec.scaleInProtection ?? false,
  };
}

function processingRange(processing: NonNullable<ConsumersSpec['processing']>): { min: number; max: number } {
  if (typeof processing !== 'string') {
    return { min: parseDuration(processing.min), max: parseDuration(processing.max) };
  }
  return { min: parseDuration(processing), max: parseDuration(processing) };
}

function groupNames({ groups, to }: ProducerSpec): string[] {
  if (Array.isArray(groups)) return groups;
  if (groups) return Array.from({ length: groups }, (_, index) => `group-${index + 1}`);
  // A FIFO send must name a group.
  return to.endsWith('.fifo') ? ['group-1'] : [];
}

function baseName(queue: string): string {
  return queue.replace(/\.fifo$/, '');
}

function heartbeatPlan({
  every,
  extendTo,
}: NonNullable<ConsumersSpec['heartbeat']>): ConsumersPlan['heartbeat'] {
  return { everyMs: Math.max(1, parseDuration(every)), extendToSeconds: parseSeconds(extendTo) };
}

function optional<Given, Value>(
  given: Given | undefined,
  compile: (given: Given) => Value,
): Value | undefined {
  return given === undefined ? undefined : compile(given);
}

/** A field that is declared as undefined counts as not declared. */
function declaredFields<Spec extends object>(spec: Spec): Spec {
  return Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)) as Spec;
}

function within(value: number, min: number, max: number, what: string): number {
  if (value < min || value > max)
    throw new RangeError(`The ${what} is ${value}; SQS takes ${min} to ${max}.`);
  return value;
}
