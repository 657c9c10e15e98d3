import type { PurgeQueueRequest } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { emptyQueue } from './empty-queue';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';
import { queueOperation } from './queue-operation';
import { record } from './trace-event';

/**
 * PurgeQueue: deletes all messages, also those in flight; once a minute. Errors: PurgeQueueInProgress.
 * Source: API reference, PurgeQueue. AWS takes up to 60 seconds and may take messages sent meanwhile; here it is done at once.
 */
export const purgeQueue = queueOperation<PurgeQueueRequest, Record<string, never>>(
  'PurgeQueue',
  ({ queue, context }) => {
    const { name } = queue.identity;
    const intervalSeconds = sqsLimits.purgeIntervalSeconds.value;
    const { purgedAtMs } = queue.memory;
    if (purgedAtMs !== undefined && context.nowMs < purgedAtMs + intervalSeconds * 1000) {
      return sqsFail(
        'PurgeQueueInProgress',
        `Only one PurgeQueue operation on ${name} is allowed every ${intervalSeconds} seconds.`,
      );
    }
    queue.memory.purgedAtMs = context.nowMs;
    record(context, { type: 'sqs.queue-purged', queue: name, messageIds: emptyQueue(queue) });
    return ok({});
  },
);
