import type { QueueAttributeName } from '@aws-sdk/client-sqs';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalidAttribute, sqsFail } from './errors';
import { sqsLimits } from './limits';
import { readQueuePolicy } from './queue-policy';
import type { QueueSettings } from './queue-settings';
import { readRedriveAllowPolicy, readRedrivePolicy } from './redrive-policy';
import type { Range } from './request';

export type AttributeTexts = Record<string, string>;
type Change = Success<Partial<QueueSettings>> | Failed;
type Reader = (text: string, name: string) => Change;

/** The attributes that a queue can be given, and how each one's text is read. Source: API reference, SetQueueAttributes. */
const readers: Partial<Record<QueueAttributeName, Reader>> = {
  DelaySeconds: integer('delaySeconds', sqsLimits.delaySeconds),
  MaximumMessageSize: integer('maximumMessageSize', sqsLimits.maximumMessageSizeBytes),
  MessageRetentionPeriod: integer('retentionSeconds', sqsLimits.retentionSeconds),
  ReceiveMessageWaitTimeSeconds: integer('waitTimeSeconds', sqsLimits.waitTimeSeconds),
  VisibilityTimeout: integer('visibilityTimeoutSeconds', sqsLimits.visibilityTimeoutSeconds),
  KmsDataKeyReusePeriodSeconds: integer('kmsReuseSeconds', sqsLimits.kmsReuseSeconds),
  KmsMasterKeyId: (text) => ok({ kmsMasterKeyId: text === '' ? undefined : text }),
  SqsManagedSseEnabled: flag('sqsManagedSse'),
  ContentBasedDeduplication: flag('contentBasedDeduplication'),
  DeduplicationScope: choice('deduplicationScope', ['queue', 'messageGroup']),
  FifoThroughputLimit: choice('fifoThroughputLimit', ['perQueue', 'perMessageGroupId']),
  Policy: readQueuePolicy,
  RedrivePolicy: readRedrivePolicy,
  RedriveAllowPolicy: readRedriveAllowPolicy,
};

const FIFO_ONLY: readonly string[] = [
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
];

/** Reads attribute texts over the settings a queue has (or the defaults), and checks what they mean together. */
export function readAttributes(
  texts: AttributeTexts,
  current: QueueSettings,
  fifo: boolean,
): Success<QueueSettings> | Failed {
  let settings = current;
  for (const [name, text] of Object.entries(texts)) {
    const reader = Object.hasOwn(readers, name) ? readers[name as QueueAttributeName] : undefined;
    if (!reader) return sqsFail('InvalidAttributeName', `Unknown Attribute ${name}.`);
    const change = fifoFault(name, fifo) ?? reader(text, name);
    if (!change.ok) return change;
    settings = { ...settings, ...change.response };
  }
  return together(settings, texts);
}

function fifoFault(name: string, fifo: boolean): Failed | undefined {
  if (fifo || !FIFO_ONLY.includes(name)) return undefined;
  if (name === 'ContentBasedDeduplication')
    return sqsFail('InvalidAttributeName', `Unknown Attribute ${name}.`);
  return sqsFail('InvalidAttributeValue', `You can specify the ${name} only when FifoQueue is set to true.`);
}

/** Rules between attributes. */
function together(settings: QueueSettings, texts: AttributeTexts): Success<QueueSettings> | Failed {
  const perGroup = settings.fifoThroughputLimit === 'perMessageGroupId';
  if (perGroup && settings.deduplicationScope !== 'messageGroup') {
    return sqsFail(
      'InvalidAttributeValue',
      'The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup.',
    );
  }
  if (texts.KmsMasterKeyId && texts.SqsManagedSseEnabled === 'true') {
    return sqsFail(
      'InvalidAttributeValue',
      'You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.',
    );
  }
  // The later choice replaces the earlier one: a queue has one kind of encryption.
  if (texts.KmsMasterKeyId) return ok({ ...settings, sqsManagedSse: false });
  if (texts.SqsManagedSseEnabled === 'true') return ok({ ...settings, kmsMasterKeyId: undefined });
  return ok(settings);
}

function integer(field: keyof QueueSettings, { min, max }: Range): Reader {
  return (text, name) => {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? ok({ [field]: value }) : invalidAttribute(name);
  };
}

function flag(field: keyof QueueSettings): Reader {
  return (text, name) => {
    const lower = text.toLowerCase();
    if (lower !== 'true' && lower !== 'false') return invalidAttribute(name);
    return ok({ [field]: lower === 'true' });
  };
}

function choice(field: keyof QueueSettings, values: readonly string[]): Reader {
  return (text, name) => (values.includes(text) ? ok({ [field]: text }) : invalidAttribute(name));
}
