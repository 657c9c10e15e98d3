import type { CreateTopicInput, CreateTopicResponse } from '@aws-sdk/client-sns';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import { canonicalJson } from '../kernel/plain';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { defaultPolicy } from './access-policy';
import { followArchivePolicy } from './archive/archive';
import { invalid, invalidBecause, snsFail } from './errors';
import { snsLimits } from './limits';
import { startMetrics } from './metrics';
import { readFlag, readText, readTextMap, requireText } from './request';
import { accountAccess, type SnsState, topicArn } from './state';
import { readTags, type Tags } from './tags';
import { Topic, type TopicIdentity, type TopicSettings } from './topic';
import { type AttributeTexts, isSettable, readAttribute } from './topic-attributes';
import { record } from './trace-event';

/**
 * CreateTopic: the same name with the same attributes and tags, or with none, returns the topic that exists.
 * Errors: InvalidParameter, TopicLimitExceeded, ValidationError. Source: API reference, CreateTopic.
 */
export const createTopic: Operation<SnsState, CreateTopicInput, CreateTopicResponse> = {
  access: (_state, request, { caller }) =>
    accountAccess('CreateTopic', caller, typeof request?.Name === 'string' ? request.Name : '*'),
  run(state, request, context) {
    const requested = readRequest(fieldsOf(request));
    return requested.ok ? createOrFind(state, requested.response, context) : requested;
  },
};

interface TopicRequest {
  name: string;
  attributes: AttributeTexts;
  tags: Tags;
  dataProtectionPolicy: string | undefined;
}

function readRequest(fields: Fields): Success<TopicRequest> | Failed {
  const name = requireText(fields, 'Name');
  if (!name.ok) return name;
  const attributes = readTextMap(fields, 'Attributes');
  if (!attributes.ok) return attributes;
  const tags = readTags(fields);
  if (!tags.ok) return tags;
  const dataProtectionPolicy = readText(fields, 'DataProtectionPolicy');
  if (!dataProtectionPolicy.ok) return dataProtectionPolicy;
  const requested = {
    name: name.response,
    attributes: attributes.response ?? {},
    tags: tags.response,
    dataProtectionPolicy: dataProtectionPolicy.response,
  };
  return nameFault(requested.name, requested.attributes) ?? ok(requested);
}

function nameFault(name: string, { FifoTopic }: AttributeTexts): Failed | undefined {
  const fifo = readFlag(FifoTopic ?? 'false');
  if (fifo === undefined) return invalidBecause('Attributes', 'FifoTopic must be true or false');
  if (!fifo) return isName(name, name) ? undefined : invalid('Topic Name');
  const { min, max } = snsLimits.topicNameCharacters;
  return name.endsWith('.fifo') && isName(name, name.slice(0, -'.fifo'.length))
    ? undefined
    : invalid(
        `Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between ${min} and ${max} characters long.`,
      );
}

/** @param stem the name without the suffix of a FIFO topic */
function isName(name: string, stem: string): boolean {
  const { min, max } = snsLimits.topicNameCharacters;
  return name.length >= min && name.length <= max && /^[A-Za-z0-9_-]+$/.test(stem);
}

function createOrFind(
  state: SnsState,
  requested: TopicRequest,
  context: Context,
): Outcome<CreateTopicResponse> {
  const { region, accountId } = context.caller;
  const arn = topicArn(region, accountId, requested.name);
  const existing = state.topics.get(arn);
  if (existing) return differenceFault(existing, requested) ?? ok({ TopicArn: arn });
  const identity: TopicIdentity = {
    name: requested.name,
    arn,
    region,
    accountId,
    fifo: requested.name.endsWith('.fifo'),
    createdAtMs: context.nowMs,
  };
  const settings = settingsOf(identity, requested.attributes, defaultSettings(identity));
  if (!settings.ok) return settings;
  return (
    limitFault(state, identity) ?? open(state, new Topic(identity, settings.response), requested, context)
  );
}

/** Attributes read over the settings that a topic has. */
function settingsOf(
  identity: TopicIdentity,
  attributes: AttributeTexts,
  before: TopicSettings,
): Success<TopicSettings> | Failed {
  let settings = before;
  for (const [name, text] of Object.entries(attributes)) {
    if (name === 'FifoTopic') continue;
    if (!isSettable(name, identity.fifo)) return invalidBecause('Attributes', `Unknown attribute ${name}`);
    const read = readAttribute(name, text, settings, identity);
    if (!read.ok) return read;
    settings = read.response;
  }
  return ok(settings);
}

function defaultSettings({ arn, accountId }: TopicIdentity): TopicSettings {
  const policy = defaultPolicy(arn, accountId);
  return {
    displayName: '',
    policy,
    policyText: JSON.stringify(policy),
    signatureVersion: '1',
    tracingConfig: 'PassThrough',
    contentBasedDeduplication: false,
    throughputScope: 'Topic',
    maximumMessageSize: snsLimits.maximumMessageSizeBytes.default,
    feedback: {},
  };
}

/** Only attributes and tags that the request names are compared, by what they mean and not by how they are written. */
function differenceFault(topic: Topic, { attributes, tags }: TopicRequest): Failed | undefined {
  const wanted = settingsOf(topic.identity, attributes, topic.settings);
  if (!wanted.ok) return wanted;
  if (meaningOf(wanted.response) !== meaningOf(topic.settings)) {
    return invalidBecause('Attributes', 'Topic already exists with different attributes');
  }
  const tagged = Object.keys(tags).length === 0 || sameTags(topic.tags, tags);
  return tagged ? undefined : invalidBecause('Tags', 'Topic already exists with different tags');
}

function meaningOf({ policyText: _, ...settings }: TopicSettings): string {
  return canonicalJson(settings);
}

function sameTags(one: Tags, other: Tags): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function limitFault(state: SnsState, { fifo, accountId, region }: TopicIdentity): Failed | undefined {
  const { max } = fifo ? snsLimits.fifoTopics : snsLimits.standardTopics;
  if (state.topics.size < max) return undefined;
  let same = 0;
  for (const { identity } of state.topics.values()) {
    if (identity.fifo === fifo && identity.accountId === accountId && identity.region === region) same += 1;
  }
  return same < max ? undefined : snsFail('TopicLimitExceeded', 'Topic limit exceeded');
}

function open(
  state: SnsState,
  topic: Topic,
  requested: TopicRequest,
  context: Context,
): Outcome<CreateTopicResponse> {
  const { name, arn } = topic.identity;
  topic.tags = { ...requested.tags };
  topic.dataProtectionPolicy = requested.dataProtectionPolicy;
  topic.lastActiveMs = context.nowMs;
  state.topics.set(arn, topic);
  followArchivePolicy(state.archive, topic, context.nowMs);
  record(context, { type: 'sns.topic-created', topic: name, topicArn: arn });
  startMetrics(state, context);
  return ok({ TopicArn: arn });
}
