import type { SubscribeInput, SubscribeResponse } from '@aws-sdk/client-sns';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { followReplayPolicy } from './archive/replay';
import { confirm } from './confirm-subscription';
import { askToConfirm } from './confirmations';
import { regionOf } from './delivery-call';
import { endpointFault, isProtocol, protocolFault } from './endpoints';
import { invalid, invalidBecause, snsFail } from './errors';
import { policyCountFault } from './filter/policy-count';
import { indexSubscription } from './index-subscription';
import { snsLimits } from './limits';
import { startMetrics } from './metrics';
import { readText, readTextMap, requireText, textOf } from './request';
import { accessTo, requireTopic, type SnsState } from './state';
import { newStatus, type Protocol, Subscription, type SubscriptionSettings } from './subscription';
import { type AttributeTexts, DEFAULT_SETTINGS, readAttributes } from './subscription-attributes';
import { endpointKey, type Topic } from './topic';
import { aboutSubscription, nameOfEndpoint, record } from './trace-event';

const PENDING = 'pending confirmation';

/**
 * Subscribe: queues, functions, streams, apps and phones of the subscriber are confirmed at once, all others get a token. The
 * same endpoint again is the same subscription. Errors: InvalidParameter, NotFound, SubscriptionLimitExceeded,
 * FilterPolicyLimitExceeded. Source: API reference, Subscribe.
 */
export const subscribe: Operation<SnsState, SubscribeInput, SubscribeResponse> = {
  access(state, request, { caller, region }) {
    const fields = fieldsOf(request);
    const found = requireTopic(state, fields, region);
    if (!found.ok) return undefined;
    const access = accessTo(found.response, 'Subscribe', caller);
    const conditionKeys = {
      ...access.conditionKeys,
      'sns:Protocol': textOf(fields, 'Protocol'),
      'sns:Endpoint': textOf(fields, 'Endpoint'),
    };
    return { ...access, conditionKeys };
  },
  run: (state, request, context) => carryOut(state, request, context, false),
};

/**
 * SubscribeConfirmed, an operation of our own: Subscribe where the endpoint's owner is taken to have said yes before, so that
 * nobody is asked. Errors: as of Subscribe.
 */
export const subscribeConfirmed: Operation<SnsState, SubscribeInput, SubscribeResponse> = {
  ...subscribe,
  run: (state, request, context) => carryOut(state, request, context, true),
};

function carryOut(
  state: SnsState,
  request: SubscribeInput,
  context: Context,
  agreed: boolean,
): Outcome<SubscribeResponse> {
  const fields = fieldsOf(request);
  const found = requireTopic(state, fields, context.region);
  if (!found.ok) return found;
  const topic = found.response;
  const requested = readRequest(fields, topic, agreed);
  if (!requested.ok) return requested;
  const { protocol, endpoint } = requested.response;
  const existing = topic.endpoints.get(endpointKey(protocol, endpoint));
  startMetrics(state, context);
  return existing
    ? subscribeAgain(state, topic, existing, requested.response, context)
    : open(state, topic, requested.response, context);
}

interface SubscriptionRequest {
  protocol: Protocol;
  endpoint: string;
  texts: AttributeTexts;
  settings: SubscriptionSettings;
  returnArn: boolean;
  /** The endpoint's owner has said yes before. */
  agreed: boolean;
}

function readRequest(fields: Fields, topic: Topic, agreed: boolean): Success<SubscriptionRequest> | Failed {
  const target = readTarget(fields, topic);
  if (!target.ok) return target;
  const { protocol } = target.response;
  const texts = readTextMap(fields, 'Attributes');
  if (!texts.ok) return texts;
  const chosen = readAttributes(texts.response ?? {}, DEFAULT_SETTINGS, { protocol, topic });
  if (!chosen.ok) return chosen;
  const settings = chosen.response;
  const returnArn = fields.ReturnSubscriptionArn === true || fields.ReturnSubscriptionArn === 'true';
  const requested = { ...target.response, texts: texts.response ?? {}, settings, returnArn, agreed };
  return roleFault(protocol, settings) ?? ok(requested);
}

type Target = { protocol: Protocol; endpoint: string };

function readTarget(fields: Fields, topic: Topic): Success<Target> | Failed {
  const given = requireText(fields, 'Protocol');
  if (!given.ok) return given;
  const protocol = given.response;
  if (!isProtocol(protocol)) return invalid(`Amazon SNS does not support this protocol string: ${protocol}`);
  const endpoint = readText(fields, 'Endpoint');
  if (!endpoint.ok) return endpoint;
  const text = endpoint.response ?? '';
  const fault =
    protocolFault(protocol, topic, snsLimits.maximumMessageSizeBytes.default) ??
    endpointFault(protocol, text, topic);
  return fault ?? ok({ protocol, endpoint: text });
}

function roleFault(protocol: Protocol, { roleArn }: SubscriptionSettings): Failed | undefined {
  if (protocol !== 'firehose' || roleArn !== undefined) return undefined;
  return invalidBecause('Attributes', 'SubscriptionRoleArn is required for the firehose protocol');
}

/** Only attributes that the request names are compared. */
function subscribeAgain(
  state: SnsState,
  topic: Topic,
  existing: Subscription,
  { texts, protocol, returnArn, agreed }: SubscriptionRequest,
  context: Context,
): Outcome<SubscribeResponse> {
  const wanted = readAttributes(texts, existing.settings, { protocol, topic });
  if (!wanted.ok) return wanted;
  if (JSON.stringify(sorted(wanted.response)) !== JSON.stringify(sorted(existing.settings))) {
    return invalidBecause('Attributes', 'Subscription already exists with different attributes');
  }
  const { arn, endpoint } = existing.identity;
  // Assumed, not documented: what a stranger's subscription waits for, its endpoint's owner gives by subscribing it too.
  if (!existing.status.confirmed && (agreed || isOwn(protocol, endpoint, context.caller.accountId))) {
    confirm(topic, existing, context);
    existing.status.confirmationWasAuthenticated = true;
  }
  if (existing.status.confirmed) return ok({ SubscriptionArn: arn });
  askToConfirm(state, topic, existing, context);
  return ok({ SubscriptionArn: returnArn ? arn : PENDING });
}

function sorted(settings: SubscriptionSettings): [string, unknown][] {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function open(
  state: SnsState,
  topic: Topic,
  requested: SubscriptionRequest,
  context: Context,
): Outcome<SubscribeResponse> {
  const fault = limitFault(topic, requested) ?? filterFault(state, topic, requested);
  if (fault) return fault;
  const { protocol, endpoint, settings, returnArn, agreed } = requested;
  const arn = `${topic.identity.arn}:${context.uuid()}`;
  const identity = {
    arn,
    topicArn: topic.identity.arn,
    protocol,
    endpoint,
    to: nameOfEndpoint(endpoint),
    ownerAccountId: context.caller.accountId,
    principalArn: context.caller.principalArn,
    createdAtMs: context.nowMs,
  };
  const subscription = new Subscription(identity, settings, newStatus());
  subscription.status.confirmed = agreed || isOwn(protocol, endpoint, context.caller.accountId);
  subscription.status.confirmationWasAuthenticated = subscription.status.confirmed;
  indexSubscription(state, subscription);
  followReplayPolicy(state, subscription, context);
  record(context, { type: 'sns.subscription-created', ...aboutSubscription(topic, subscription) });
  if (subscription.status.confirmed) {
    record(context, { type: 'sns.subscription-confirmed', ...aboutSubscription(topic, subscription) });
    return ok({ SubscriptionArn: arn });
  }
  askToConfirm(state, topic, subscription, context);
  return ok({ SubscriptionArn: returnArn ? arn : PENDING });
}

/**
 * What the subscriber owns needs no confirmation, nor do phones. Source: API reference, Subscribe; SNS Developer Guide,
 * sns-send-message-to-sqs-cross-account.
 */
function isOwn(protocol: Protocol, endpoint: string, accountId: string): boolean {
  if (protocol === 'sms') return true;
  return endpoint.startsWith('arn:') && endpoint.split(':')[4] === accountId && regionOf(endpoint) !== '';
}

function filterFault(state: SnsState, topic: Topic, { settings }: SubscriptionRequest): Failed | undefined {
  if (settings.filterPolicy === undefined) return undefined;
  const { accountId } = topic.identity;
  return policyCountFault(topic.subscriptions.values(), state.subscriptions.values(), accountId);
}

function limitFault(topic: Topic, { protocol }: SubscriptionRequest): Failed | undefined {
  const { fifo } = topic.identity;
  const large = topic.settings.maximumMessageSize > snsLimits.maximumMessageSizeBytes.default;
  const max = Math.min(
    fifo ? snsLimits.fifoSubscriptions.max : snsLimits.subscriptions.max,
    large ? snsLimits.largeMessageSubscriptions.max : Number.POSITIVE_INFINITY,
  );
  const full = snsFail('SubscriptionLimitExceeded', 'Subscription limit exceeded');
  if (topic.subscriptions.size >= max) return full;
  if (protocol !== 'firehose') return undefined;
  const streams = [...topic.subscriptions.values()].filter((one) => one.identity.protocol === 'firehose');
  return streams.length >= snsLimits.firehoseSubscriptions.max ? full : undefined;
}
