import { type Failed, ok, type Success } from '../kernel/outcome';
import { readPolicy } from './access-policy';
import { readArchivePolicy } from './archive/archive-policy';
import { readTopicPolicy } from './delivery-policy';
import { invalid, invalidBecause } from './errors';
import { snsLimits } from './limits';
import { readFlag } from './request';
import type { TopicIdentity, TopicSettings } from './topic';

export type AttributeTexts = { readonly [name: string]: string };
type Change = Success<Partial<TopicSettings>> | Failed;
type Reader = (text: string, name: string, settings: TopicSettings) => Change;

/** The attributes that a topic can be given, and how each one's text is read. Source: API reference, SetTopicAttributes. */
const readers: Record<string, Reader> = {
  DisplayName: (text, name) =>
    text.length <= snsLimits.displayNameCharacters.max ? ok({ displayName: text }) : invalid(name),
  Policy: readPolicy,
  DeliveryPolicy(text) {
    const policy = readTopicPolicy(text);
    return policy.ok ? ok({ deliveryPolicy: policy.response }) : policy;
  },
  KmsMasterKeyId: (text) => ok({ kmsMasterKeyId: text === '' ? undefined : text }),
  SignatureVersion: (text, name) =>
    text === '1' || text === '2' ? ok({ signatureVersion: text }) : invalid(name),
  TracingConfig: (text, name) =>
    text === 'PassThrough' || text === 'Active' ? ok({ tracingConfig: text }) : invalid(name),
  MaximumMessageSize: readMaximumMessageSize,
  ContentBasedDeduplication(text, name) {
    const flag = readFlag(text);
    return flag === undefined ? invalid(name) : ok({ contentBasedDeduplication: flag });
  },
  FifoThroughputScope: (text, name) =>
    text === 'Topic' || text === 'MessageGroup' ? ok({ throughputScope: text }) : invalid(name),
  ArchivePolicy: readArchivePolicy,
};

const FIFO_ONLY = ['ContentBasedDeduplication', 'FifoThroughputScope', 'ArchivePolicy'];
const FEEDBACK =
  /^(?:Application|Firehose|HTTP|Lambda|SQS)(?:(?:Success|Failure)FeedbackRoleArn|SuccessFeedbackSampleRate)$/;

/** Whether a topic has an attribute of that name that can be set. */
export function isSettable(name: string, fifo: boolean): boolean {
  if (FEEDBACK.test(name)) return true;
  return Object.hasOwn(readers, name) && (fifo || !FIFO_ONLY.includes(name));
}

/** Reads one attribute's text over the settings that a topic has. Errors: InvalidParameter. */
export function readAttribute(
  name: string,
  text: string,
  settings: TopicSettings,
  { fifo }: Pick<TopicIdentity, 'fifo'>,
): Success<TopicSettings> | Failed {
  if (name === 'TracingConfig' && fifo && text === 'Active') {
    return invalidBecause(name, 'Active tracing is only supported on standard topics.');
  }
  const change = FEEDBACK.test(name)
    ? readFeedback(text, name, settings)
    : readers[name]?.(text, name, settings);
  if (!change) return invalid('AttributeName');
  return change.ok ? ok({ ...settings, ...change.response }) : change;
}

function readMaximumMessageSize(text: string, name: string): Change {
  const { min, max } = snsLimits.maximumMessageSizeBytes;
  const bytes = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return bytes >= min && bytes <= max ? ok({ maximumMessageSize: bytes }) : invalid(name);
}

/** Roles and sample rates of delivery status logging. */
function readFeedback(text: string, name: string, settings: TopicSettings): Change {
  const fits = name.endsWith('SampleRate') ? isSampleRate(text) : text === '' || isRoleArn(text);
  if (!fits) return invalid(name);
  const { [name]: _, ...others } = settings.feedback;
  return ok({ feedback: text === '' ? others : { ...others, [name]: text } });
}

function isSampleRate(text: string): boolean {
  const { min, max } = snsLimits.feedbackSampleRate;
  return text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= min && Number(text) <= max);
}

export function isRoleArn(text: string): boolean {
  return /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(text);
}
