import { type Failed, ok, type Success } from '../kernel/outcome';
import { isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { readReplayPolicy } from './archive/replay-policy';
import { readSubscriptionPolicy } from './delivery-policy';
import { invalid, invalidBecause } from './errors';
import { readFilterPolicy } from './filter/filter-policy';
import { readArn, readFlag } from './request';
import type { Protocol, SubscriptionSettings } from './subscription';
import type { Topic } from './topic';
import { isRoleArn } from './topic-attributes';

export type AttributeTexts = { readonly [name: string]: string };
/** What of a subscription decides which attributes it may have. */
export type AttributeOwner = { protocol: Protocol; topic: Topic };
type Change = Success<Partial<SubscriptionSettings>> | Failed;
type Reader = (text: string, owner: AttributeOwner) => Change;

/** Source: API reference, SetSubscriptionAttributes. */
const readers: Record<string, Reader> = {
  RawMessageDelivery: readRaw,
  FilterPolicy: (text) => ok({ filterPolicy: text === '' || isEmptyObject(text) ? undefined : text }),
  FilterPolicyScope: (text) =>
    text === 'MessageAttributes' || text === 'MessageBody'
      ? ok({ filterScope: text })
      : invalidBecause(
          'FilterPolicyScope',
          `Invalid value [${text}]. Please use either MessageBody or MessageAttributes`,
        ),
  RedrivePolicy: readRedrivePolicy,
  DeliveryPolicy(text) {
    const policy = readSubscriptionPolicy(text);
    return policy.ok ? ok({ deliveryPolicy: policy.response }) : policy;
  },
  SubscriptionRoleArn: (text) => (isRoleArn(text) ? ok({ roleArn: text }) : invalid('SubscriptionRoleArn')),
  ReplayPolicy: readReplayPolicy,
};

export const DEFAULT_SETTINGS: SubscriptionSettings = { raw: false, filterScope: 'MessageAttributes' };

/** Reads attribute texts over the settings that a subscription has, and checks what they mean together. */
export function readAttributes(
  texts: AttributeTexts,
  current: SubscriptionSettings,
  owner: AttributeOwner,
): Success<SubscriptionSettings> | Failed {
  let settings = current;
  for (const [name, text] of Object.entries(texts)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!reader) return invalid('AttributeName');
    const change = reader(text, owner);
    if (!change.ok) return change;
    settings = { ...settings, ...change.response };
  }
  return filterFault(settings) ?? ok(settings);
}

/** The policy is read again when its scope changes: what a body may be asked, attributes may not. */
function filterFault({ filterPolicy, filterScope }: SubscriptionSettings): Failed | undefined {
  if (filterPolicy === undefined) return undefined;
  const read = readFilterPolicy(filterPolicy, filterScope);
  return read.ok ? undefined : invalid(read.reason);
}

function isEmptyObject(text: string): boolean {
  const value = parsedJson(text);
  return isFields(value) && Object.keys(value).length === 0;
}

const RAW_PROTOCOLS: readonly Protocol[] = ['sqs', 'http', 'https', 'firehose'];

function readRaw(text: string, { protocol }: AttributeOwner): Change {
  const raw = readFlag(text);
  if (raw === undefined) {
    return invalidBecause('RawMessageDelivery', `Invalid value [${text}]. Must be true or false.`);
  }
  return raw && !RAW_PROTOCOLS.includes(protocol)
    ? invalid(`Delivery protocol [${protocol}] does not support raw message delivery.`)
    : ok({ raw });
}

/**
 * RedrivePolicy: `{"deadLetterTargetArn":"…"}`; an empty text removes it. The queue is of the same account and Region, and a
 * FIFO topic's is a FIFO queue. Source: SNS Developer Guide, sns-configure-dead-letter-queue.
 */
function readRedrivePolicy(text: string, { topic }: AttributeOwner): Change {
  if (text === '' || isEmptyObject(text)) return ok({ deadLetterTargetArn: undefined });
  const policy = parsedJson(text);
  if (!isFields(policy)) return refuseRedrive('failed to parse JSON');
  const { deadLetterTargetArn: target } = policy;
  if (typeof target !== 'string') return refuseRedrive('deadLetterTargetArn is missing');
  const fault = targetFault(target, topic);
  return fault === undefined ? ok({ deadLetterTargetArn: target }) : refuseRedrive(fault);
}

function targetFault(target: string, { identity }: Topic): string | undefined {
  const arn = readArn(target, 'RedrivePolicy');
  if (!arn.ok || arn.response.service !== 'sqs') return 'deadLetterTargetArn is an invalid arn';
  const { region, accountId, resource } = arn.response;
  if (region !== identity.region || accountId !== identity.accountId) {
    return 'deadLetterTargetArn must be in the same account and region as the topic';
  }
  if (resource.endsWith('.fifo') === identity.fifo) return undefined;
  return identity.fifo
    ? 'must use a FIFO queue as DLQ for a FIFO topic'
    : 'must use a standard queue as DLQ for a standard topic';
}

function refuseRedrive(why: string): Failed {
  return invalid(`RedrivePolicy: ${why}`);
}
