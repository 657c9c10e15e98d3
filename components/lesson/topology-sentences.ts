import { filterWords } from '@/components/sandbox/around/drawing/filter-words';
import type { Topology } from '@/engine/client/topology';
import type { FunctionSpec } from '@/engine/lambda/spec';

/** A declared world in sentences, in the order of the work. */
export function topologySentences(topology: Topology): string[] {
  const { queues = [], producers = [], consumers = [], autoScaling = [] } = topology;
  return [
    ...producers.map(
      ({ to, rate }) => `A producer ${verbFor(topology, to)} ${to}${rate ? ` at ${rate}` : ''}.`,
    ),
    ...bucketSentences(topology),
    ...ruleSentences(topology),
    ...subscriptionSentences(topology),
    ...queues.flatMap((queue) => [
      ...(queue.visibilityTimeout
        ? [`${queue.name} hides a received message for ${queue.visibilityTimeout}.`]
        : []),
      ...(queue.redriveTo
        ? [`After ${queue.maxReceiveCount} receives a message of ${queue.name} moves to ${queue.redriveTo}.`]
        : []),
    ]),
    ...queues.flatMap(({ name }) => {
      const groups = consumers.filter(({ from }) => from === name);
      const count = groups.reduce((sum, group) => sum + (group.count ?? 1), 0);
      return count === 0 ? [] : [`${workers(count)} ${name}.`];
    }),
    ...(topology.functions ?? []).flatMap(functionSentences),
    ...(topology.deliveryStreams ?? []).map(({ name, bucket }) => `${name} writes to ${bucket}.`),
    ...(topology.alarms ?? []).map(
      ({ name, queue, metric, threshold, to }) =>
        `The alarm ${name} rings when ${metric} of ${queue} comes to ${threshold}${to ? `, and tells ${to}` : ''}.`,
    ),
    ...autoScaling.map(
      (scaling) => `An auto-scaling group runs ${scaling.min} to ${scaling.max} of ${scaling.scales}.`,
    ),
  ];
}

function workers(count: number): string {
  return count === 1 ? 'One worker polls' : `${count} workers poll`;
}

/** What sending is called there. */
function verbFor({ topics = [], buckets = [] }: Topology, to: string): string {
  if (topics.some(({ name }) => name === to)) return 'publishes to';
  return buckets.some(({ name }) => name === to) ? 'writes to' : 'sends to';
}

function bucketSentences({ buckets = [] }: Topology): string[] {
  return buckets.flatMap(({ name, notifications = [], eventBridge }) => [
    ...notifications.map(({ events, prefix = '', suffix = '', to }) => {
      const keys = prefix || suffix ? ` for keys ${prefix}*${suffix}` : '';
      return `${name} tells ${to} of ${events.join(', ')}${keys}.`;
    }),
    ...(eventBridge ? [`${name} tells the default event bus of everything.`] : []),
  ]);
}

function ruleSentences({ rules = [] }: Topology): string[] {
  return rules.map(
    ({ name, bus = 'default', pattern, to }) =>
      `The rule ${name} of the bus ${bus} sends events with ${filterWords(pattern)} to ${to.join(', ')}.`,
  );
}

function subscriptionSentences({ subscriptions = [] }: Topology): string[] {
  return subscriptions.flatMap(({ topic, to, filter, redriveTo, confirmed }) => [
    filter === undefined
      ? `${topic} delivers every message to ${to}.`
      : `${topic} delivers to ${to} what has ${filterWords(filter)}.`,
    ...(confirmed === false ? [`${to} has not confirmed its subscription yet.`] : []),
    ...(redriveTo ? [`What ${topic} cannot deliver to ${to} goes to ${redriveTo}.`] : []),
  ]);
}

function functionSentences({ name, from = [], sendsTo = [], onFailure }: FunctionSpec): string[] {
  return [
    ...from.map(({ queue, batchSize }) =>
      batchSize === undefined
        ? `The function ${name} is called with messages of ${queue}.`
        : `The function ${name} is called with up to ${batchSize} messages of ${queue}.`,
    ),
    ...(sendsTo.length > 0 ? [`${name} sends on to ${sendsTo.join(', ')}.`] : []),
    ...(onFailure ? [`Events that ${name} fails for good go to ${onFailure}.`] : []),
  ];
}
