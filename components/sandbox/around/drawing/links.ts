import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { FunctionSpec } from '@/engine/lambda/spec';
import type { BucketNotificationSpec } from '@/engine/s3/spec';
import { type Edge, type Gate, READER } from '../../drawing/layout';
import { filterWords } from './filter-words';
import type { Seen } from './seen';

/** A way between two things. */
export interface Link {
  from: string;
  to: string;
  kind: Edge['kind'];
  label?: string;
  gate?: Gate;
}

/** Every way in the order of the work. Ways from or to something that is not there are left out when they are drawn. */
export function linksOf(seen: Seen, declaration: SandboxDeclaration): Link[] {
  const { topology } = declaration;
  return [
    ...values(seen.producers).map(({ name, to }) => ({ from: name, to, kind: 'send' as const })),
    ...readerLinks(seen, declaration),
    ...values(seen.alarms).flatMap(({ name, to }) => way(name, to, 'notify')),
    ...(topology.buckets ?? []).flatMap(({ name, notifications = [], eventBridge }) => [
      ...notifications.map((each) => notificationLink(name, each)),
      ...way(name, eventBridge ? 'default' : undefined, 'notify'),
    ]),
    ...ruleLinks(seen, declaration),
    ...subscriptionLinks(seen),
    ...(topology.functions ?? []).flatMap(functionLinks),
    ...(topology.deliveryStreams ?? []).flatMap(({ name, bucket }) => way(name, bucket, 'notify')),
    ...values(seen.consumers).map(({ name, from }) => ({ from, to: name, kind: 'receive' as const })),
    ...values(seen.queues).flatMap(({ name, deadLetterQueue, maxReceiveCount }) =>
      way(
        name,
        deadLetterQueue,
        'redrive',
        maxReceiveCount === undefined ? undefined : `after ${maxReceiveCount} receives`,
      ),
    ),
  ];
}

const values = <Value>(things: Record<string, Value> | undefined): Value[] => Object.values(things ?? {});

function way(from: string, to: string | undefined, kind: Link['kind'], label?: string): Link[] {
  return to === undefined ? [] : [{ from, to, kind, ...(label !== undefined && { label }) }];
}

/** The reader stands before the first thing that the lesson lets them reach. */
function readerLinks(seen: Seen, { controls, topology }: SandboxDeclaration): Link[] {
  if (controls?.length === 0) return [];
  const offered = (operation: string) => controls?.includes(operation) ?? true;
  const first = (things: Record<string, unknown> | undefined) => Object.keys(things ?? {})[0];
  const candidates = [
    offered('Publish') || offered('Subscribe') ? first(seen.topics) : undefined,
    offered('PutObject') ? first(seen.buckets) : undefined,
    offered('PutEvents') && (seen.rules === undefined || first(seen.rules)) ? first(seen.buses) : undefined,
    topology.queues?.[0]?.name,
    first(seen.topics),
  ];
  return way(
    READER,
    candidates.find((name) => name !== undefined),
    'send',
  );
}

function notificationLink(bucket: string, { events, prefix, suffix, to }: BucketNotificationSpec): Link {
  const key = prefix || suffix ? ` ${prefix ?? ''}*${suffix ?? ''}` : '';
  const passes = `${events.map((event) => event.replace(/^s3:/, '')).join(', ')}${key}`;
  return { from: bucket, to, kind: 'notify', gate: { of: bucket, kind: 'notification', passes } };
}

function ruleLinks(seen: Seen, { topology }: SandboxDeclaration): Link[] {
  return values(seen.rules).flatMap(({ name, bus, to }) => {
    const pattern = topology.rules?.find((rule) => rule.name === name)?.pattern;
    const passes = pattern && `${name} · ${filterWords(pattern)}`;
    return to.map((target) => ({
      from: bus,
      to: target,
      kind: 'notify' as const,
      gate: { of: name, kind: 'rule' as const, passes: passes ?? name },
    }));
  });
}

/** A subscription is a way with a gate; its dead letters go from the topic to their queue. */
function subscriptionLinks(seen: Seen): Link[] {
  const all = values(seen.subscriptions);
  const deadLetters = new Set(
    all.flatMap(({ topic, deadLetterQueue }) =>
      deadLetterQueue === undefined ? [] : [`${topic}\n${deadLetterQueue}`],
    ),
  );
  return [
    ...all.map(({ name, topic, to, filter }) => ({
      from: topic,
      to,
      kind: 'fanOut' as const,
      gate: {
        of: name,
        kind: 'subscription' as const,
        ...(filter !== undefined && { passes: filterWords(filter) }),
      },
    })),
    ...[...deadLetters].flatMap((pair) => {
      const [topic = '', queue] = pair.split('\n');
      return way(topic, queue, 'redrive', 'undeliverable');
    }),
  ];
}

function functionLinks({ name, from = [], sendsTo = [], onFailure, onSuccess }: FunctionSpec): Link[] {
  return [
    ...from.map(({ queue }) => ({ from: queue, to: name, kind: 'invoke' as const })),
    ...sendsTo.map((to) => ({ from: name, to, kind: 'send' as const })),
    ...way(name, onSuccess, 'notify', 'on success'),
    ...way(name, onFailure, 'redrive', 'on failure'),
  ];
}
