import type { GetQueueUrlRequest, GetQueueUrlResult } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { queueDoesNotExist } from './errors';
import type { Queue } from './queue';
import { readText, requireText } from './request';
import { accessTo, queueKey, type SqsState } from './state';

/** GetQueueUrl, also of another account's queue that lets the caller. Source: API reference, GetQueueUrl. */
export const getQueueUrl: Operation<SqsState, GetQueueUrlRequest, GetQueueUrlResult> = {
  access(state, request, context) {
    const queue = named(state, request, context);
    return queue && accessTo(queue, 'sqs:GetQueueUrl', false);
  },
  run(state, request, context) {
    const fields = fieldsOf(request);
    const name = requireText(fields, 'QueueName');
    if (!name.ok) return name;
    const owner = readText(fields, 'QueueOwnerAWSAccountId');
    if (!owner.ok) return owner;
    const queue = named(state, request, context);
    return queue ? ok({ QueueUrl: queue.identity.url }) : queueDoesNotExist();
  },
};

function named(state: SqsState, request: unknown, context: Context): Queue | undefined {
  const { QueueName, QueueOwnerAWSAccountId } = fieldsOf(request);
  const owner = QueueOwnerAWSAccountId ?? context.caller.accountId;
  if (typeof owner !== 'string' || typeof QueueName !== 'string') return undefined;
  return state.queues.get(queueKey(context.region, owner, QueueName));
}
