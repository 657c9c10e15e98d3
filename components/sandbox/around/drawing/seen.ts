import type { ConsumersView, ProducerView } from '@/engine/actors/view';
import type { AutoScalingView } from '@/engine/autoscaling/view';
import type { Topology } from '@/engine/client/topology';
import type { AlarmView } from '@/engine/cloudwatch/view';
import type { RuleView } from '@/engine/eventbridge/view';
import type { RecipientView } from '@/engine/recipients/view';
import type { SubscriptionView } from '@/engine/sns/view';
import type { QueueView } from '@/engine/sqs/view';

type Named<Value> = Record<string, Value>;

/** What of a world decides where things stand. A view of a running world has it all. */
export interface Seen {
  queues?: Named<Pick<QueueView, 'name' | 'deadLetterQueue' | 'maxReceiveCount'>>;
  producers?: Named<Pick<ProducerView, 'name' | 'to'>>;
  consumers?: Named<Pick<ConsumersView, 'name' | 'from'> & { workers: readonly unknown[] }>;
  autoScaling?: Named<Pick<AutoScalingView, 'scales' | 'max'>>;
  topics?: Named<{ name: string }>;
  subscriptions?: Named<Pick<SubscriptionView, 'name' | 'topic' | 'to' | 'filter' | 'deadLetterQueue'>>;
  recipients?: Named<Pick<RecipientView, 'name' | 'kind'>>;
  functions?: Named<{ name: string }>;
  buckets?: Named<{ name: string }>;
  buses?: Named<{ name: string }>;
  rules?: Named<Pick<RuleView, 'name' | 'bus' | 'to'>>;
  alarms?: Named<Pick<AlarmView, 'name' | 'to'>>;
}

const byName = <Value extends { name: string }>(values: readonly Value[] = []): Named<Value> =>
  Object.fromEntries(values.map((value) => [value.name, value]));

/** Actors without a name are called by their place: `producer`, `producer-2`. */
const nameAt = (kind: string, index: number) => (index === 0 ? kind : `${kind}-${index + 1}`);

/** A declared world as it will first be seen, before it runs. */
export function seenFrom(topology: Topology): Seen {
  const { queues = [], producers = [], consumers = [], autoScaling = [] } = topology;
  const { inboxes = [], phones = [] } = topology;
  return {
    queues: byName(
      queues.map(({ name, redriveTo, maxReceiveCount }) => ({
        name,
        ...(redriveTo !== undefined && { deadLetterQueue: redriveTo }),
        ...(maxReceiveCount !== undefined && { maxReceiveCount }),
      })),
    ),
    producers: byName(
      producers.map(({ name, to }, index) => ({ name: name ?? nameAt('producer', index), to })),
    ),
    consumers: byName(
      consumers.map(({ name, from, count = 1 }, index) => ({
        name: name ?? nameAt('consumers', index),
        from,
        workers: Array.from({ length: count }),
      })),
    ),
    autoScaling: Object.fromEntries(autoScaling.map((spec, index) => [String(index), spec])),
    topics: byName(topology.topics),
    subscriptions: byName(topology.subscriptions?.map(subscription)),
    recipients: byName([
      ...inboxes.map(({ name }) => ({ name, kind: 'inbox' as const })),
      ...phones.map(({ name }) => ({ name, kind: 'phone' as const })),
      ...(topology.webhooks ?? []).map(({ name }) => ({ name, kind: 'webhook' as const })),
      ...(topology.apps ?? []).map(({ name }) => ({ name, kind: 'app' as const })),
    ]),
    functions: byName(topology.functions),
    buckets: byName(topology.buckets),
    buses: byName([{ name: 'default' }, ...(topology.buses ?? [])]),
    rules: byName(topology.rules?.map(({ name, bus = 'default', to }) => ({ name, bus, to }))),
    alarms: byName(topology.alarms?.map(({ name, to }) => ({ name, ...(to !== undefined && { to }) }))),
  };
}

function subscription(spec: NonNullable<Topology['subscriptions']>[number]) {
  const { topic, to, filter, redriveTo } = spec;
  return {
    name: spec.name ?? `${topic}-${to}`,
    topic,
    to,
    ...(filter !== undefined && { filter: JSON.stringify(filter) }),
    ...(redriveTo !== undefined && { deadLetterQueue: redriveTo }),
  };
}
