import type {
  ListDeadLetterSourceQueuesRequest,
  ListDeadLetterSourceQueuesResult,
} from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { pageOf } from './page';
import { queueOperation } from './queue-operation';
import { sourcesOf } from './state';

/** ListDeadLetterSourceQueues: the queues whose redrive policy names this one. Source: API reference. */
export const listDeadLetterSourceQueues = queueOperation<
  ListDeadLetterSourceQueuesRequest,
  ListDeadLetterSourceQueuesResult
>('ListDeadLetterSourceQueues', ({ state, queue, fields }) => {
  const page = pageOf(
    sourcesOf(state, queue).map((source) => source.identity.url),
    fields,
  );
  if (!page.ok) return page;
  const { urls, NextToken } = page.response;
  return ok({ queueUrls: urls ?? [], NextToken });
});
