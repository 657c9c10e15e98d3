import { type Home, type Place, queueArn, queueUrl } from '../place';
import type { WholeTopology } from './whole-topology';

export type ResourceKind =
  | 'queue'
  | 'topic'
  | 'bucket'
  | 'function'
  | 'bus'
  | 'rule'
  | 'alarm'
  | 'key'
  | 'role'
  | 'deliveryStream'
  | 'inbox'
  | 'phone'
  | 'webhook'
  | 'app'
  | 'subscription';

export interface Resource extends Home {
  name: string;
  kind: ResourceKind;
  /** Of a recipient what SNS delivers to: an email address, a number, a URL. */
  endpoint?: string;
  /** Of a rule the bus it is on. */
  bus?: string;
}

/** Every declared resource by its name. */
export type Directory = ReadonlyMap<string, Resource>;

/** AWS's bus that every account has without asking. */
export const DEFAULT_BUS = 'default';

export function directoryOf(topology: WholeTopology, place: Home): Directory {
  const at = (accountId?: string, region?: string): Home => ({
    accountId: accountId ?? place.accountId,
    region: region ?? place.region,
  });
  const topics = new Map(topology.topics.map((topic) => [topic.name, at(topic.account, topic.region)]));
  const here = (kind: ResourceKind, specs: readonly { name: string; account?: string }[]): Resource[] =>
    specs.map(({ name, account }) => ({ name, kind, ...at(account) }));
  const resources: Resource[] = [
    { name: DEFAULT_BUS, kind: 'bus', ...at() },
    ...topology.subscriptions.map(
      ({ name, topic }): Resource => ({
        name,
        kind: 'subscription',
        ...(topics.get(topic) ?? at()),
      }),
    ),
    ...topology.queues.map(
      ({ name, owner, region }): Resource => ({
        name,
        kind: 'queue',
        ...at(owner, region),
      }),
    ),
    ...topology.topics.map(
      ({ name, account, region }): Resource => ({
        name,
        kind: 'topic',
        ...at(account, region),
      }),
    ),
    ...here('bucket', topology.buckets),
    ...here('function', topology.functions),
    ...here('bus', topology.buses),
    ...topology.rules.map(({ name, bus }): Resource => ({ name, kind: 'rule', bus, ...at() })),
    ...here('alarm', topology.alarms),
    ...here('key', topology.keys),
    ...here('role', topology.roles),
    ...here('deliveryStream', topology.deliveryStreams),
    ...recipients(topology).map((resource) => ({ ...resource, ...at() })),
  ];
  return new Map(resources.map((resource) => [resource.name, resource]));
}

function recipients(topology: WholeTopology): Omit<Resource, keyof Home>[] {
  return [
    ...topology.inboxes.map(({ name, address }) => ({
      name,
      kind: 'inbox' as const,
      endpoint: address ?? `${name}@example.com`,
    })),
    ...topology.phones.map(({ name, number }, index) => ({
      name,
      kind: 'phone' as const,
      // The numbers that the North American plan keeps for stories.
      endpoint: number ?? `+1555555${String(100 + index).padStart(4, '0')}`,
    })),
    ...topology.webhooks.map(({ name, url }) => ({
      name,
      kind: 'webhook' as const,
      endpoint: url ?? `https://${name}.example.com/`,
    })),
    ...topology.apps.map(({ name }) => ({ name, kind: 'app' as const })),
  ];
}

/** The middle and the end of the ARNs that are made of Region, account and name. */
const PATHS: Partial<Record<ResourceKind, [service: string, path: string]>> = {
  topic: ['sns', ''],
  function: ['lambda', 'function:'],
  bus: ['events', 'event-bus/'],
  alarm: ['cloudwatch', 'alarm:'],
  deliveryStream: ['firehose', 'deliverystream/'],
};

/** @param learnt what only its creation has told: a key's, an app endpoint's or a subscription's ARN */
export function resourceArn(resource: Resource, place: Place, learnt: string | undefined): string {
  const { name, kind, region, accountId } = resource;
  if (kind === 'queue') return queueArn(place, name);
  if (kind === 'bucket') return `arn:aws:s3:::${name}`;
  if (kind === 'role') return `arn:aws:iam::${accountId}:role/${name}`;
  if (kind === 'rule') return ruleArn(resource);
  const path = PATHS[kind];
  return path
    ? `arn:aws:${path[0]}:${region}:${accountId}:${path[1]}${name}`
    : (learnt ?? resource.endpoint ?? name);
}

function ruleArn({ name, region, accountId, bus = DEFAULT_BUS }: Resource): string {
  return `arn:aws:events:${region}:${accountId}:rule/${bus === DEFAULT_BUS ? '' : `${bus}/`}${name}`;
}

/** What requests call a resource. */
export function resourceAddress(resource: Resource, place: Place, learnt: string | undefined): string {
  const { name, kind } = resource;
  if (kind === 'queue') return queueUrl(place, name);
  if (kind === 'topic' || kind === 'subscription' || kind === 'app')
    return resourceArn(resource, place, learnt);
  if (kind === 'key') return `alias/${name}`;
  return resource.endpoint ?? name;
}

/** The device token of a declared app. */
export function appToken(name: string): string {
  return `${name}-token`;
}
