import type { SendMessageBatchRequest, SendMessageBatchResult } from '@aws-sdk/client-sqs';
import { utf8Length } from '../bytes/text';
import { type Failed, ok } from '../kernel/outcome';
import { attributesBytes } from '../messages/message-attributes';
import { acceptDraft } from './accept-draft';
import { type BatchEntry, readEntries, runEntries } from './batch';
import { readDraft } from './draft';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';
import { readMessageAttributes } from './message-attributes';
import { queueOperation } from './queue-operation';

/**
 * SendMessageBatch: up to ten messages, each accepted or refused by itself.
 * Errors: those of a batch, and BatchRequestTooLong. Source: API reference, SendMessageBatch.
 */
export const sendMessageBatch = queueOperation<SendMessageBatchRequest, SendMessageBatchResult>(
  'SendMessageBatch',
  ({ queue, fields, context }) => {
    const entries = readEntries(fields, 'SendMessageBatchRequestEntry');
    if (!entries.ok) return entries;
    const fault = sizeFault(entries.response);
    if (fault) return fault;
    return runEntries(
      entries.response,
      (entry) => {
        const draft = readDraft(queue, entry, context);
        return draft.ok ? ok(acceptDraft(queue, draft.response, context)) : draft;
      },
      (Id, { MessageId, MD5OfMessageBody, ...rest }) => ({ Id, MessageId, MD5OfMessageBody, ...rest }),
    );
  },
  { permission: 'SendMessage' },
);

function sizeFault(entries: BatchEntry[]): Failed | undefined {
  const { max } = sqsLimits.batchBytes;
  const bytes = entries.reduce((sum, { fields }) => sum + bytesOf(fields), 0);
  if (bytes <= max) return undefined;
  return sqsFail(
    'BatchRequestTooLong',
    `Batch requests cannot be longer than ${max} bytes. You have sent ${bytes} bytes.`,
  );
}

/** An entry that is malformed counts with what of it can be counted; its own fault is told in `Failed`. */
function bytesOf(fields: BatchEntry['fields']): number {
  const attributes = readMessageAttributes(fields);
  const body = typeof fields.MessageBody === 'string' ? utf8Length(fields.MessageBody) : 0;
  return body + (attributes.ok ? attributesBytes(attributes.response) : 0);
}
