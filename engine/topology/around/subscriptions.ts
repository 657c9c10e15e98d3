import type { Outcome } from '../../kernel/outcome';
import type { WorldCall } from '../../kernel/world-options';
import type { SubscriptionSpec } from '../../sns/spec';
import type { Named } from '../names';
import type { ResourceKind } from './directory';
import { documentText, given, ownerCall, phase, type Scene, type Steps } from './steps';

type Spec = Named<SubscriptionSpec>;

export const subscriptionsPhase = phase<Spec>({
  list: ({ topology }) => topology.subscriptions,
  create: subscribe,
  *update(spec, scene, before, sceneBefore) {
    if (spec.topic !== before.topic || spec.to !== before.to || spec.protocol !== before.protocol) {
      yield* unsubscribe(before, sceneBefore);
      yield* subscribe(spec, scene);
      return;
    }
    yield* changeAttributes(spec, scene, before, sceneBefore);
    if (spec.confirmed !== false && before.confirmed === false) yield settle(spec, scene);
  },
  remove: unsubscribe,
});

function* subscribe(spec: Spec, scene: Scene): Steps {
  const request = {
    TopicArn: scene.arnOf(spec.topic),
    Protocol: protocolOf(spec, scene),
    Endpoint: endpointOf(spec, scene),
    Attributes: subscriptionAttributes(spec, scene),
    ReturnSubscriptionArn: true,
  };
  const agreed = spec.confirmed !== false && needsConfirmation(spec, scene);
  const operation = agreed ? 'SubscribeConfirmed' : 'Subscribe';
  const subscribed = yield ownerCall('sns', operation, request, scene.homeOf(spec.topic));
  scene.learn(spec.name, subscriptionArn(subscribed));
}

function* unsubscribe({ name, topic }: Spec, scene: Scene): Steps {
  const SubscriptionArn = scene.learnt(name);
  if (SubscriptionArn) yield ownerCall('sns', 'Unsubscribe', { SubscriptionArn }, scene.homeOf(topic));
}

/** Whoever was asked to confirm has done so: the declaration says so now. */
function settle({ name, topic }: Spec, scene: Scene): WorldCall {
  const request = { SubscriptionArn: scene.learnt(name) };
  return ownerCall('sns', 'SettleSubscription', request, scene.homeOf(topic));
}

function* changeAttributes(spec: Spec, scene: Scene, before: Spec, sceneBefore: Scene): Steps {
  const old = subscriptionAttributes(before, sceneBefore) ?? {};
  const wanted = subscriptionAttributes(spec, scene) ?? {};
  const SubscriptionArn = scene.learnt(spec.name);
  for (const AttributeName of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
    if (old[AttributeName] === wanted[AttributeName]) continue;
    const AttributeValue = wanted[AttributeName] ?? UNDECLARED[AttributeName] ?? '';
    const request = { SubscriptionArn, AttributeName, AttributeValue };
    yield ownerCall('sns', 'SetSubscriptionAttributes', request, scene.homeOf(spec.topic));
  }
}

/** What SNS gives a subscription that never had the attribute, where that is not nothing. */
const UNDECLARED: Record<string, string> = {
  RawMessageDelivery: 'false',
  FilterPolicyScope: 'MessageAttributes',
  FilterPolicy: '{}',
};

function subscriptionAttributes(spec: Spec, scene: Scene): Record<string, string> | undefined {
  return given<string>({
    FilterPolicyScope: spec.filterScope,
    FilterPolicy: spec.filter && JSON.stringify(spec.filter),
    RawMessageDelivery: spec.raw?.toString(),
    RedrivePolicy: spec.redriveTo && JSON.stringify({ deadLetterTargetArn: scene.arnOf(spec.redriveTo) }),
    DeliveryPolicy: spec.deliveryPolicy && documentText(spec.deliveryPolicy, scene),
    SubscriptionRoleArn: scene.kindOf(spec.to) === 'deliveryStream' ? firehoseRole(spec, scene) : undefined,
  });
}

function firehoseRole({ topic, to }: Spec, scene: Scene): string {
  return `arn:aws:iam::${scene.homeOf(topic).accountId}:role/${topic}-to-${to}`;
}

const PROTOCOLS: Partial<Record<ResourceKind, string>> = {
  queue: 'sqs',
  function: 'lambda',
  inbox: 'email',
  phone: 'sms',
  app: 'application',
  deliveryStream: 'firehose',
};

function protocolOf({ to, protocol }: Spec, scene: Scene): string {
  const kind = scene.kindOf(to);
  const ofUrl = scene.arnOf(to).startsWith('https:') ? 'https' : 'http';
  return protocol ?? (kind && PROTOCOLS[kind]) ?? ofUrl;
}

function endpointOf({ to }: Spec, scene: Scene): string {
  return scene.arnOf(to);
}

/** Email and http(s) always ask; a queue or function of another account asks its owner. */
function needsConfirmation(spec: Spec, scene: Scene): boolean {
  const kind = scene.kindOf(spec.to);
  if (kind === 'inbox' || kind === 'webhook') return true;
  return scene.homeOf(spec.to).accountId !== scene.homeOf(spec.topic).accountId;
}

function subscriptionArn(outcome: Outcome<unknown> | undefined): string | undefined {
  return outcome?.ok ? (outcome.response as { SubscriptionArn?: string }).SubscriptionArn : undefined;
}
