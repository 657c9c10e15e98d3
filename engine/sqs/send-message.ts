import type { SendMessageRequest, SendMessageResult } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { acceptDraft } from './accept-draft';
import { readDraft } from './draft';
import { queueOperation } from './queue-operation';

/** SendMessage. A FIFO queue answers a duplicate like the original and keeps only that. Source: API reference, SendMessage. */
export const sendMessage = queueOperation<SendMessageRequest, SendMessageResult>(
  'SendMessage',
  ({ queue, fields, context }) => {
    const draft = readDraft(queue, fields, context);
    return draft.ok ? ok(acceptDraft(queue, draft.response, context)) : draft;
  },
);
