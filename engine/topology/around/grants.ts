import type { TopicSpec } from '../../sns/spec';
import type { QueueSpec } from '../../sqs/spec';
import type { Scene } from './steps';
import type { WholeTopology } from './whole-topology';

/** A service that delivers on behalf of a resource. */
export interface Deliverer {
  /** Name of the topic, bucket, rule or alarm. */
  from: string;
  principal: string;
  sourceArn: string;
}

/**
 * The topology with the policies that AWS asks for and nobody wants to spell: a queue, topic or function takes what is
 * declared to be sent to it. One that declares a policy of its own has that policy, and what it leaves out is left out.
 */
export function grantedTopology(scene: Scene): WholeTopology {
  const { topology } = scene;
  return {
    ...topology,
    queues: topology.queues.map((queue) => grantedQueue(queue, scene)),
    topics: topology.topics.map((topic) => grantedTopic(topic, scene)),
  };
}

/** Who is declared to deliver to a resource. */
export function deliverersTo(name: string, { topology, arnOf }: Scene): Deliverer[] {
  const by = (principal: string, sources: readonly string[]): Deliverer[] =>
    [...new Set(sources)].map((from) => ({ from, principal, sourceArn: arnOf(from) }));
  const topics = topology.subscriptions.filter(({ to, redriveTo }) => to === name || redriveTo === name);
  const buckets = topology.buckets.filter(({ notifications }) =>
    notifications?.some(({ to }) => to === name),
  );
  const rules = topology.rules.filter(({ to }) => to.includes(name));
  const alarms = topology.alarms.filter(({ to }) => to === name);
  return [
    ...by(
      'sns.amazonaws.com',
      topics.map(({ topic }) => topic),
    ),
    ...by(
      's3.amazonaws.com',
      buckets.map((bucket) => bucket.name),
    ),
    ...by(
      'events.amazonaws.com',
      rules.map((rule) => rule.name),
    ),
    ...by(
      'cloudwatch.amazonaws.com',
      alarms.map((alarm) => alarm.name),
    ),
  ];
}

function grantedQueue(queue: QueueSpec, scene: Scene): QueueSpec {
  const deliverers = queue.policy ? [] : deliverersTo(queue.name, scene);
  if (deliverers.length === 0) return queue;
  return { ...queue, policy: policyFor('sqs:SendMessage', queue.name, deliverers, scene) };
}

/** A topic's policy replaces the one that lets its own account in, so that is written with it. */
function grantedTopic(topic: TopicSpec, scene: Scene): TopicSpec {
  const deliverers = topic.policy ? [] : deliverersTo(topic.name, scene);
  if (deliverers.length === 0) return topic;
  const policy = policyFor('sns:Publish', topic.name, deliverers, scene);
  const { accountId } = scene.homeOf(topic.name);
  const owner = {
    Sid: 'owner',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'sns:*',
    Resource: scene.arnOf(topic.name),
  };
  return { ...topic, policy: { ...policy, Statement: [owner, ...policy.Statement] } };
}

function policyFor(action: string, name: string, deliverers: Deliverer[], { arnOf }: Scene) {
  return {
    Version: '2012-10-17',
    Statement: deliverers.map(
      ({ from, principal, sourceArn }): Record<string, unknown> => ({
        Sid: `from-${from.replaceAll('.', '-')}`,
        Effect: 'Allow',
        Principal: { Service: principal },
        Action: action,
        Resource: arnOf(name),
        Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } },
      }),
    ),
  };
}
