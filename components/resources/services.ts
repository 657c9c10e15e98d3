import type { KindKey, Topology } from '@/engine/client/topology';

interface ServiceEntry {
  /** What of a topology is its own. */
  kinds: readonly KindKey[];
  /** Whose rooms are needed with it, as it makes or shows what is theirs. */
  requires?: readonly string[];
  /** No world is without: the reader is an actor, and what scales them is a line on their card. */
  isAlwaysThere?: true;
}

/** Every service that has a room here, by its name in the engine: `sns` publishes by `sns:Publish`. */
export const services = {
  sqs: { kinds: ['queues'] },
  sns: { kinds: ['topics', 'subscriptions'], requires: ['recipients', 'iam'] },
  s3: { kinds: ['buckets'], requires: ['iam'] },
  recipients: { kinds: ['inboxes', 'phones', 'webhooks', 'apps'], requires: ['iam'] },
  lambda: { kinds: ['functions'], requires: ['iam'] },
  eventbridge: { kinds: ['buses', 'rules'], requires: ['iam'] },
  cloudwatch: { kinds: ['alarms'], requires: ['iam'] },
  firehose: { kinds: ['deliveryStreams'], requires: ['iam'] },
  kms: { kinds: ['keys'], requires: ['iam'] },
  iam: { kinds: ['roles'] },
  actors: { kinds: ['producers', 'consumers'], isAlwaysThere: true },
  autoscaling: { kinds: ['autoScaling'], isAlwaysThere: true },
} as const satisfies Record<string, ServiceEntry>;

export type ServiceName = keyof typeof services;

const entries = Object.entries(services) as [ServiceName, ServiceEntry][];

/** The services whose rooms a topology needs, in the order above: those whose kinds it declares, be it none of them yet. */
export function servicesFor(topology: Topology): ServiceName[] {
  const needed = new Set<string>();
  for (const [name, { kinds, requires = [], isAlwaysThere }] of entries) {
    if (isAlwaysThere || kinds.some((kind) => topology[kind] !== undefined))
      for (const each of [name, ...requires]) needed.add(each);
  }
  return entries.flatMap(([name]) => (needed.has(name) ? [name] : []));
}
