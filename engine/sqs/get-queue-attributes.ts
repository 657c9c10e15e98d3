import type { GetQueueAttributesRequest, GetQueueAttributesResult } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { attributeTexts } from './attribute-texts';
import { sqsFail } from './errors';
import { queueOperation } from './queue-operation';
import { readTexts } from './request';

const NAMES = new Set([
  'All',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
  'ContentBasedDeduplication',
  'CreatedTimestamp',
  'DeduplicationScope',
  'DelaySeconds',
  'FifoQueue',
  'FifoThroughputLimit',
  'KmsDataKeyReusePeriodSeconds',
  'KmsMasterKeyId',
  'LastModifiedTimestamp',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'Policy',
  'QueueArn',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'SqsManagedSseEnabled',
  'VisibilityTimeout',
]);

/**
 * GetQueueAttributes: the attributes that are asked for and set; without names, none. Errors: InvalidAttributeName.
 * Source: API reference, GetQueueAttributes.
 */
export const getQueueAttributes = queueOperation<GetQueueAttributesRequest, GetQueueAttributesResult>(
  'GetQueueAttributes',
  ({ queue, fields }) => {
    const names = readTexts(fields, 'AttributeNames');
    if (!names.ok) return names;
    const asked = names.response ?? [];
    const unknown = asked.find((name) => !NAMES.has(name));
    if (unknown !== undefined) return sqsFail('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
    const chosen = Object.entries(attributeTexts(queue)).filter(
      ([name, text]) => text !== undefined && (asked.includes('All') || asked.includes(name)),
    );
    return ok(chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {});
  },
);
