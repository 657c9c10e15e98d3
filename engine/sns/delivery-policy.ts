import { type Failed, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { invalid } from './errors';
import { snsLimits } from './limits';

const BACKOFFS = ['arithmetic', 'exponential', 'geometric', 'linear'] as const;
export type BackoffFunction = (typeof BACKOFFS)[number];

/** How failed deliveries to an HTTP/S endpoint are tried again. Delays in seconds. */
export type RetryPolicy = {
  minDelayTarget: number;
  maxDelayTarget: number;
  numRetries: number;
  numMaxDelayRetries: number;
  numNoDelayRetries: number;
  numMinDelayRetries: number;
  backoffFunction: BackoffFunction;
};

type ThrottlePolicy = { maxReceivesPerSecond: number };
type RequestPolicy = { headerContentType: string };

/** DeliveryPolicy of a topic: the `http` part, whose members are defaults for its subscriptions. */
export type TopicDeliveryPolicy = {
  http: {
    defaultHealthyRetryPolicy?: RetryPolicy;
    disableSubscriptionOverrides?: boolean;
    defaultThrottlePolicy?: ThrottlePolicy;
    defaultRequestPolicy?: RequestPolicy;
  };
};

/** DeliveryPolicy of a subscription. */
export type SubscriptionDeliveryPolicy = {
  healthyRetryPolicy?: RetryPolicy;
  throttlePolicy?: ThrottlePolicy;
  requestPolicy?: RequestPolicy;
};

/** What holds for one subscription. */
export type EffectiveDeliveryPolicy = {
  healthyRetryPolicy: RetryPolicy;
  throttlePolicy?: ThrottlePolicy;
  requestPolicy: RequestPolicy;
};

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  minDelayTarget: snsLimits.httpDelayTargetSeconds.default,
  maxDelayTarget: snsLimits.httpDelayTargetSeconds.default,
  numRetries: snsLimits.httpRetries.default,
  numMaxDelayRetries: 0,
  numNoDelayRetries: 0,
  numMinDelayRetries: 0,
  backoffFunction: 'linear',
};

const DEFAULT_REQUEST_POLICY: RequestPolicy = { headerContentType: 'text/plain; charset=UTF-8' };

/** Source: SNS Developer Guide, sns-message-delivery-retries, and creating-delivery-policy for Content-Type. */
const CONTENT_TYPES = [
  'application/atom+xml',
  'application/json',
  'application/octet-stream',
  'application/soap+xml',
  'application/x-www-form-urlencoded',
  'application/xhtml+xml',
  'application/xml',
  'text/css',
  'text/csv',
  'text/html',
  'text/plain',
  'text/xml',
];

/** EffectiveDeliveryPolicy of a topic, as its text. */
export function effectiveTopicPolicy(policy: TopicDeliveryPolicy | undefined): string {
  const { defaultHealthyRetryPolicy, disableSubscriptionOverrides, ...rest } = policy?.http ?? {};
  return JSON.stringify({
    http: {
      defaultHealthyRetryPolicy: defaultHealthyRetryPolicy ?? DEFAULT_RETRY_POLICY,
      disableSubscriptionOverrides: disableSubscriptionOverrides ?? false,
      ...rest,
      defaultRequestPolicy: rest.defaultRequestPolicy ?? DEFAULT_REQUEST_POLICY,
    },
  });
}

/** What holds for an HTTP/S subscription: its own policy, unless the topic forbids that, over the topic's, over SNS's. */
export function effectivePolicy(
  topic: TopicDeliveryPolicy | undefined,
  subscription: SubscriptionDeliveryPolicy | undefined,
): EffectiveDeliveryPolicy {
  const http = topic?.http ?? {};
  const own = http.disableSubscriptionOverrides ? {} : (subscription ?? {});
  const throttlePolicy = own.throttlePolicy ?? http.defaultThrottlePolicy;
  return {
    healthyRetryPolicy: own.healthyRetryPolicy ?? http.defaultHealthyRetryPolicy ?? DEFAULT_RETRY_POLICY,
    ...(throttlePolicy && { throttlePolicy }),
    requestPolicy: own.requestPolicy ?? http.defaultRequestPolicy ?? DEFAULT_REQUEST_POLICY,
  };
}

type Read<Policy> = Success<Policy | undefined> | Failed;

/** A topic's DeliveryPolicy; an empty text removes it. Errors: InvalidParameter. */
export function readTopicPolicy(text: string): Read<TopicDeliveryPolicy> {
  if (text === '') return ok(undefined);
  const document = parsedJson(text);
  const http = isFields(document) ? document.http : undefined;
  if (!isFields(http)) return refuse('unable to parse JSON');
  const parts = readParts(http, {
    retry: 'defaultHealthyRetryPolicy',
    throttle: 'defaultThrottlePolicy',
    request: 'defaultRequestPolicy',
  });
  if (!parts.ok) return parts;
  const { retry, throttle, request } = parts.response;
  const { disableSubscriptionOverrides } = http;
  return ok({
    http: {
      ...(retry && { defaultHealthyRetryPolicy: retry }),
      ...(typeof disableSubscriptionOverrides === 'boolean' && { disableSubscriptionOverrides }),
      ...(throttle && { defaultThrottlePolicy: throttle }),
      ...(request && { defaultRequestPolicy: request }),
    },
  });
}

/** A subscription's DeliveryPolicy; an empty text removes it. Errors: InvalidParameter. */
export function readSubscriptionPolicy(text: string): Read<SubscriptionDeliveryPolicy> {
  if (text === '') return ok(undefined);
  const document = parsedJson(text);
  if (!isFields(document)) return refuse('unable to parse JSON');
  const parts = readParts(document, {
    retry: 'healthyRetryPolicy',
    throttle: 'throttlePolicy',
    request: 'requestPolicy',
  });
  if (!parts.ok) return parts;
  const { retry, throttle, request } = parts.response;
  return ok({
    ...(retry && { healthyRetryPolicy: retry }),
    ...(throttle && { throttlePolicy: throttle }),
    ...(request && { requestPolicy: request }),
  });
}

type Parts = { retry?: RetryPolicy; throttle?: ThrottlePolicy; request?: RequestPolicy };

function readParts(document: Fields, names: { [Part in keyof Parts]-?: string }): Success<Parts> | Failed {
  const retry = optional(document[names.retry], names.retry, readRetryPolicy);
  if (!retry.ok) return retry;
  const throttle = optional(document[names.throttle], names.throttle, readThrottle);
  if (!throttle.ok) return throttle;
  const request = optional(document[names.request], names.request, readRequestPolicy);
  if (!request.ok) return request;
  return ok({ retry: retry.response, throttle: throttle.response, request: request.response });
}

function optional<Policy>(
  value: unknown,
  name: string,
  read: (fields: Fields) => Success<Policy> | Failed,
): Success<Policy | undefined> | Failed {
  if (value === undefined || value === null) return ok(undefined);
  return isFields(value) ? read(value) : refuse(`${name} must be a JSON map`);
}

function readRetryPolicy(fields: Fields): Success<RetryPolicy> | Failed {
  const policy = { ...DEFAULT_RETRY_POLICY };
  for (const [name, value] of Object.entries(fields)) {
    const fault = setMember(policy, name, value);
    if (fault) return fault;
  }
  return togetherFault(policy) ?? ok(policy);
}

function setMember(policy: RetryPolicy, name: string, value: unknown): Failed | undefined {
  if (name === 'backoffFunction') {
    const chosen = BACKOFFS.find((one) => one === value);
    if (!chosen) return refuse(`backoffFunction must be one of ${BACKOFFS.join(', ')}`);
    policy.backoffFunction = chosen;
    return undefined;
  }
  if (!isCount(name)) return refuse(`unknown member ${name}`);
  const { min, max } = name.endsWith('Target') ? snsLimits.httpDelayTargetSeconds : snsLimits.httpRetries;
  if (!Number.isInteger(value) || Number(value) < min || Number(value) > max) {
    return refuse(`${name} must be between ${min} and ${max}`);
  }
  policy[name] = Number(value);
  return undefined;
}

function isCount(name: string): name is Exclude<keyof RetryPolicy, 'backoffFunction'> {
  return name !== 'backoffFunction' && Object.hasOwn(DEFAULT_RETRY_POLICY, name);
}

function togetherFault(policy: RetryPolicy): Failed | undefined {
  const { minDelayTarget, maxDelayTarget, numRetries } = policy;
  if (minDelayTarget > maxDelayTarget) return refuse('minDelayTarget must be at most maxDelayTarget');
  if (policy.numNoDelayRetries + policy.numMinDelayRetries + policy.numMaxDelayRetries > numRetries) {
    return refuse(
      'numNoDelayRetries, numMinDelayRetries and numMaxDelayRetries must not sum to more than numRetries',
    );
  }
  return undefined;
}

function readThrottle({ maxReceivesPerSecond }: Fields): Success<ThrottlePolicy> | Failed {
  if (!Number.isInteger(maxReceivesPerSecond) || Number(maxReceivesPerSecond) < 1) {
    return refuse('maxReceivesPerSecond must be an integer of at least 1');
  }
  return ok({ maxReceivesPerSecond: Number(maxReceivesPerSecond) });
}

function readRequestPolicy({ headerContentType }: Fields): Success<RequestPolicy> | Failed {
  const type = typeof headerContentType === 'string' ? headerContentType : '';
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return CONTENT_TYPES.includes(bare)
    ? ok({ headerContentType: type })
    : refuse(`headerContentType must be one of ${CONTENT_TYPES.join(', ')}`);
}

function refuse(why: string): Failed {
  return invalid(`DeliveryPolicy: ${why}`);
}
