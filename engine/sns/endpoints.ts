import type { Failed } from '../kernel/outcome';
import { invalid, invalidBecause } from './errors';
import { PROTOCOLS, type Protocol } from './subscription';
import type { Topic } from './topic';

/** Protocols of topics whose messages may be larger than 256 KiB. */
const LARGE: readonly Protocol[] = ['firehose', 'lambda', 'sqs'];

export function isProtocol(text: string): text is Protocol {
  return PROTOCOLS.some((one) => one === text);
}

/** What keeps a protocol from a topic. Source: SNS Developer Guide, fifo-message-delivery and large-message-payloads. */
export function protocolFault(
  protocol: Protocol,
  { identity, settings }: Topic,
  large: number,
): Failed | undefined {
  if (identity.fifo && protocol !== 'sqs') return invalid(`Invalid protocol type: ${protocol}`);
  if (settings.maximumMessageSize <= large || LARGE.includes(protocol)) return undefined;
  return invalidBecause(
    'Protocol',
    `A topic with a MaximumMessageSize above ${large} bytes supports only Amazon SQS, AWS Lambda and Amazon Data Firehose subscriptions`,
  );
}

type Check = (endpoint: string, topic: Topic) => Failed | undefined;

/** What is wrong with an endpoint, by protocol. The texts are AWS's where they are known; see the wire cases of the tests. */
const checks: Record<Protocol, Check> = {
  sqs: queueFault,
  lambda: (endpoint) =>
    isArnOf(endpoint, 'lambda', /^function:/) ? undefined : invalid('Lambda endpoint ARN'),
  firehose: (endpoint) =>
    isArnOf(endpoint, 'firehose', /^deliverystream\//) ? undefined : invalid('Firehose endpoint ARN'),
  application: (endpoint) =>
    isArnOf(endpoint, 'sns', /^endpoint\//)
      ? undefined
      : invalidBecause('Endpoint', `Endpoint does not exist for endpoint arn ${endpoint}`),
  http: (endpoint) => schemeFault(endpoint, 'http://'),
  https: (endpoint) => schemeFault(endpoint, 'https://'),
  email: mailFault,
  'email-json': mailFault,
  sms: (endpoint) =>
    /^\+?[1-9]\d{4,14}$/.test(endpoint) ? undefined : invalid(`Invalid SMS endpoint: ${endpoint}`),
};

export function endpointFault(protocol: Protocol, endpoint: string, topic: Topic): Failed | undefined {
  return checks[protocol](endpoint, topic);
}

function queueFault(endpoint: string, { identity }: Topic): Failed | undefined {
  if (!isArnOf(endpoint, 'sqs', /^[A-Za-z0-9_.-]+$/)) return invalid('SQS endpoint ARN');
  if (identity.fifo || !endpoint.endsWith('.fifo')) return undefined;
  return invalid(
    'Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
  );
}

function isArnOf(text: string, service: string, resource: RegExp): boolean {
  const parts = text.split(':');
  const [prefix, , of, region, accountId] = parts;
  if (prefix !== 'arn' || of !== service || !region || !accountId) return false;
  return resource.test(parts.slice(5).join(':'));
}

function schemeFault(endpoint: string, scheme: string): Failed | undefined {
  if (!endpoint.toLowerCase().startsWith(scheme))
    return invalid('Endpoint must match the specified protocol');
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(endpoint) ? undefined : invalid('Unreachable Endpoint');
}

function mailFault(endpoint: string): Failed | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(endpoint) ? undefined : invalid('Email address');
}
