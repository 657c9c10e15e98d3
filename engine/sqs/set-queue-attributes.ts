import type { SetQueueAttributesRequest } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { applyDueTimers } from './apply-due-timers';
import { missing } from './errors';
import type { Queue } from './queue';
import { readAttributes } from './queue-attributes';
import { queueOperation } from './queue-operation';
import { redriveFault } from './redrive-policy';
import { readTextMap } from './request';
import { record } from './trace-event';

/**
 * SetQueueAttributes: takes effect at once (AWS: within 60 seconds, retention within 15 minutes).
 * Errors: InvalidAttributeName, InvalidAttributeValue, InvalidParameterValue, OverLimit (policy). Source: API reference.
 */
export const setQueueAttributes = queueOperation<SetQueueAttributesRequest, Record<string, never>>(
  'SetQueueAttributes',
  ({ state, queue, fields, context }) => {
    const texts = readTextMap(fields, 'Attributes');
    if (!texts.ok) return texts;
    if (!texts.response) return missing('Attributes');
    const { identity } = queue;
    const settings = readAttributes(texts.response, queue.settings, identity.fifo);
    if (!settings.ok) return settings;
    const fault = texts.response.RedrivePolicy && redriveFault(state, settings.response, identity);
    if (fault) return fault;
    queue.settings = settings.response;
    queue.memory.lastModifiedMs = context.nowMs;
    if (identity.fifo && texts.response.DelaySeconds !== undefined) delayAnew(queue);
    record(context, {
      type: 'sqs.queue-changed',
      queue: identity.name,
      attributes: Object.keys(texts.response),
    });
    applyDueTimers(state, queue, context);
    return ok({});
  },
  { ownerOnly: true },
);

/**
 * A FIFO queue's new delay holds for the messages it is delaying already; a standard queue's does not.
 * Source: SQS Developer Guide, sqs-delay-queues. Assumed: messages that are visible stay visible.
 */
function delayAnew(queue: Queue): void {
  const delayed = [...queue.delayed.items()];
  for (const message of delayed) queue.delayed.remove(message);
  for (const message of delayed) {
    message.visibleAtMs = message.enqueuedAtMs + queue.settings.delaySeconds * 1000;
    queue.delayed.push(message);
  }
}
