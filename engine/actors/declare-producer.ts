import type { ProducerTarget } from '../module/adapters';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseDuration, parseInterval, parseSeconds } from '../topology/duration';
import { use } from '../topology/name-use';
import { type Named, numbered } from '../topology/named-topology';
import { provisioner } from '../topology/provisioner';
import { actorCall, identityOf, queueUrlOf } from './actor-call';
import { batchWithin, declaredFields, optional } from './plan-fields';
import type { ProducerPlan } from './plans';
import type { ProducerSpec } from './spec';

type Spec = Named<ProducerSpec>;

export const producerKind: Kind<ProducerSpec> = {
  word: 'producer',
  nameOf: numbered('producer'),
  uses: ({ to, role }, { targets }) => [use('to', to, targets), use('role', role, ['roles'])],
  needs: ({ role }) => (role ? ['iam'] : []),
  provision: [
    provisioner<Spec>({
      stage: ['actor', 1],
      list: (context) => context.specs('producers'),
      create: (spec, context) => [actorCall('PutProducer', planOf(spec, context))],
      remove: ({ name }) => [actorCall('RemoveProducer', { name })],
    }),
  ],
};

const PRODUCER_DEFAULTS = {
  schedule: [],
  startAt: '0s',
  batch: 1,
  deduplicationId: 'unique',
  resend: 0,
  resendAfter: '2s',
  paused: false,
} satisfies Partial<ProducerSpec>;

/** @throws RangeError for a duration, rate or count that cannot be */
function planOf(declared: Spec, context: CompileContext): ProducerPlan {
  const { startMs } = context.scope;
  const spec = { ...PRODUCER_DEFAULTS, ...declaredFields(declared) };
  return {
    name: spec.name,
    to: spec.to,
    queueUrl: queueUrlOf(spec.to, context),
    fifo: spec.to.endsWith('.fifo'),
    intervalMs: optional(spec.rate, parseInterval),
    schedule: spec.schedule.map(({ at, count }) => ({ atMs: startMs + parseDuration(at), count })),
    startAtMs: startMs + parseDuration(spec.startAt),
    stopAfter: spec.stopAfter,
    batch: batchWithin(spec.batch, spec.name),
    bodies: spec.bodies?.length ? spec.bodies : [`${baseName(spec.to)} {n}`],
    groups: groupNames(spec),
    deduplicationId: spec.deduplicationId,
    delaySeconds: optional(spec.delay, parseSeconds),
    resend: spec.resend,
    resendAfterMs: parseDuration(spec.resendAfter),
    sizeBytes: spec.size,
    accountId: spec.account,
    paused: spec.paused,
    ...identityOf(spec, spec.to, context),
    target: targetOf(spec, context),
  };
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

/** Left out for plain bodies to what producers send to unless they say otherwise. */
function targetOf(spec: Spec, context: CompileContext): ProducerTarget | undefined {
  const { to, subject, attributes, keys = [`${to}-{n}`] } = spec;
  const { kind, isUsual } = context.targetOf(to);
  if (isUsual && !attributes) return undefined;
  const { source, detailType } = spec.event ?? { source: 'fanout.producer', detailType: 'Message' };
  const lists = attributes && Object.entries(attributes).map(([name, value]) => [name, [value].flat()]);
  return {
    kind,
    address: context.addressOf(to),
    attributes: lists && Object.fromEntries(lists),
    subject,
    keys,
    source,
    detailType,
  };
}
