import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseDuration, parseSeconds } from '../topology/duration';
import { use } from '../topology/name-use';
import { type Named, numbered } from '../topology/named-topology';
import { provisioner } from '../topology/provisioner';
import { actorCall, identityOf, queueUrlOf } from './actor-call';
import { batchWithin, declaredFields, optional } from './plan-fields';
import type { ConsumersPlan } from './plans';
import type { ConsumersSpec } from './spec';

type Spec = Named<ConsumersSpec>;

export const consumersKind: Kind<ConsumersSpec> = {
  word: 'group of consumers',
  nameOf: numbered('consumers'),
  uses: ({ from, role }, { sources }) => [use('from', from, sources), use('role', role, ['roles'])],
  needs: ({ role }) => (role ? ['iam'] : []),
  provision: [
    provisioner<Spec>({
      stage: ['actor', 0],
      list: (context) => context.specs('consumers'),
      create: (spec, context) => [actorCall('PutConsumers', planOf(spec, context))],
      remove: ({ name }) => [actorCall('RemoveConsumers', { name })],
    }),
  ],
};

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

/** @throws RangeError for a duration or count that cannot be */
function planOf(declared: Spec, context: CompileContext): ConsumersPlan {
  const { startMs } = context.scope;
  const { kind, isUsual } = context.sourceOf(declared.from);
  const spec = { ...CONSUMERS_DEFAULTS, ...declaredFields(declared) };
  return {
    name: spec.name,
    from: spec.from,
    queueUrl: queueUrlOf(spec.from, context),
    fifo: spec.from.endsWith('.fifo'),
    count: spec.count,
    processingMs: processingRange(spec.processing),
    failureRate: spec.failureRate,
    poison: spec.poison,
    crashRate: spec.crashRate,
    restartAfterMs: parseDuration(spec.restartAfter),
    deletes: spec.forgetsToDelete ? 'never' : spec.deletes,
    heartbeat: optional(spec.heartbeat, heartbeatPlan),
    batch: batchWithin(spec.batch, spec.name),
    waitSeconds: optional(spec.wait, parseSeconds),
    pollEveryMs: optional(spec.pollEvery, parseDuration),
    visibilitySeconds: optional(spec.visibilityTimeout, parseSeconds),
    idempotent: spec.idempotent,
    startAtMs: startMs + parseDuration(spec.startAt),
    paused: spec.paused,
    ...identityOf(spec, spec.from, context),
    ...(isUsual ? {} : { source: kind, address: context.addressOf(spec.from) }),
  };
}

function processingRange(processing: NonNullable<ConsumersSpec['processing']>): { min: number; max: number } {
  if (typeof processing !== 'string') {
    return { min: parseDuration(processing.min), max: parseDuration(processing.max) };
  }
  return { min: parseDuration(processing), max: parseDuration(processing) };
}

function heartbeatPlan({
  every,
  extendTo,
}: NonNullable<ConsumersSpec['heartbeat']>): ConsumersPlan['heartbeat'] {
  return { everyMs: Math.max(1, parseDuration(every)), extendToSeconds: parseSeconds(extendTo) };
}
