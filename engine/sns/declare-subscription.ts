import type { WorldCall } from '../kernel/world-options';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { use } from '../topology/name-use';
import type { Named } from '../topology/named-topology';
import { answered, documentText, given, ownerCall, provisioner, type Steps } from '../topology/provisioner';
import type { SubscriptionSpec } from './spec';

type Spec = Named<SubscriptionSpec>;

/** The kinds that a subscription can deliver to, with the protocol of each; a webhook's follows from its address. */
const PROTOCOLS: Record<string, string | undefined> = {
  queues: 'sqs',
  functions: 'lambda',
  inboxes: 'email',
  phones: 'sms',
  webhooks: undefined,
  apps: 'application',
  deliveryStreams: 'firehose',
};

export const subscriptionKind: Kind<SubscriptionSpec> = {
  word: 'subscription',
  // The FIFO suffix of the topic would stand in the middle of the name.
  nameOf: ({ topic, to }) => `${topic.replace(/\.fifo$/, '')}-${to}`,
  apart: true,
  home(spec, { topics = [] }) {
    const topic = topics.find(({ name }) => name === spec.topic);
    return { accountId: topic?.account, region: topic?.region };
  },
  address: ({ name }, learnt) => learnt ?? name,
  uses: ({ topic, to, redriveTo }) => [
    use('topic', topic, ['topics']),
    use('to', to, Object.keys(PROTOCOLS)),
    use('redriveTo', redriveTo, ['queues']),
  ],
  delivers: ({ topic, to, redriveTo }) => [
    { from: topic, principal: 'sns.amazonaws.com', to: [to, redriveTo] },
  ],
  provision: [
    provisioner<Spec>({
      stage: ['connection', 0],
      list: (context) => context.specs('subscriptions'),
      create: subscribe,
      *update(spec, context, before, contextBefore) {
        if (spec.topic !== before.topic || spec.to !== before.to || spec.protocol !== before.protocol) {
          yield* unsubscribe(before, contextBefore);
          yield* subscribe(spec, context);
          return;
        }
        yield* changeAttributes(spec, context, before, contextBefore);
        if (spec.confirmed !== false && before.confirmed === false) yield settle(spec, context);
      },
      remove: unsubscribe,
    }),
  ],
};

function* subscribe(spec: Spec, context: CompileContext): Steps {
  const request = {
    TopicArn: context.arnOf(spec.topic),
    Protocol: protocolOf(spec, context),
    Endpoint: endpointOf(spec, context),
    Attributes: subscriptionAttributes(spec, context),
    ReturnSubscriptionArn: true,
  };
  const agreed = spec.confirmed !== false && needsConfirmation(spec, context);
  const operation = agreed ? 'SubscribeConfirmed' : 'Subscribe';
  const subscribed = yield ownerCall('sns', operation, request, context.homeOf(spec.topic));
  context.scope.learn(spec.name, answered(subscribed, 'SubscriptionArn'));
}

function* unsubscribe({ name, topic }: Spec, context: CompileContext): Steps {
  const SubscriptionArn = context.scope.learnt(name);
  if (SubscriptionArn) yield ownerCall('sns', 'Unsubscribe', { SubscriptionArn }, context.homeOf(topic));
}

/** Whoever was asked to confirm has done so: the declaration says so now. */
function settle({ name, topic }: Spec, context: CompileContext): WorldCall {
  const request = { SubscriptionArn: context.scope.learnt(name) };
  return ownerCall('sns', 'SettleSubscription', request, context.homeOf(topic));
}

function* changeAttributes(
  spec: Spec,
  context: CompileContext,
  before: Spec,
  contextBefore: CompileContext,
): Steps {
  const old = subscriptionAttributes(before, contextBefore) ?? {};
  const wanted = subscriptionAttributes(spec, context) ?? {};
  const SubscriptionArn = context.scope.learnt(spec.name);
  for (const AttributeName of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
    if (old[AttributeName] === wanted[AttributeName]) continue;
    const AttributeValue = wanted[AttributeName] ?? UNDECLARED[AttributeName] ?? '';
    const request = { SubscriptionArn, AttributeName, AttributeValue };
    yield ownerCall('sns', 'SetSubscriptionAttributes', request, context.homeOf(spec.topic));
  }
}

/** What SNS gives a subscription that never had the attribute, where that is not nothing. */
const UNDECLARED: Record<string, string> = {
  RawMessageDelivery: 'false',
  FilterPolicyScope: 'MessageAttributes',
  FilterPolicy: '{}',
};

function subscriptionAttributes(spec: Spec, context: CompileContext): Record<string, string> | undefined {
  return given<string>({
    FilterPolicyScope: spec.filterScope,
    FilterPolicy: spec.filter && JSON.stringify(spec.filter),
    RawMessageDelivery: spec.raw?.toString(),
    RedrivePolicy: spec.redriveTo && JSON.stringify({ deadLetterTargetArn: context.arnOf(spec.redriveTo) }),
    DeliveryPolicy: spec.deliveryPolicy && documentText(spec.deliveryPolicy, context),
    SubscriptionRoleArn:
      context.kindOf(spec.to) === 'deliveryStreams' ? firehoseRole(spec, context) : undefined,
  });
}

function firehoseRole({ topic, to }: Spec, context: CompileContext): string {
  return `arn:aws:iam::${context.homeOf(topic).accountId}:role/${topic}-to-${to}`;
}

function protocolOf({ to, protocol }: Spec, context: CompileContext): string {
  const kind = context.kindOf(to);
  const ofUrl = context.arnOf(to).startsWith('https:') ? 'https' : 'http';
  return protocol ?? (kind && PROTOCOLS[kind]) ?? ofUrl;
}

function endpointOf({ to }: Spec, context: CompileContext): string {
  return context.arnOf(to);
}

/** Email and http(s) always ask; a queue or function of another account asks its owner. */
function needsConfirmation(spec: Spec, context: CompileContext): boolean {
  const kind = context.kindOf(spec.to);
  if (kind === 'inboxes' || kind === 'webhooks') return true;
  return context.homeOf(spec.to).accountId !== context.homeOf(spec.topic).accountId;
}
