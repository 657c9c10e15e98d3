import type { ListQueuesRequest, ListQueuesResult } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { pageOf } from './page';
import { readText } from './request';
import { queueArn, type SqsState } from './state';

/** ListQueues: the caller's own queues of the Region called. Source: API reference, ListQueues. */
export const listQueues: Operation<SqsState, ListQueuesRequest, ListQueuesResult> = {
  access(_, __, { region, caller: { accountId } }) {
    const resourceArn = queueArn(region, accountId, '*');
    return { action: 'sqs:ListQueues', resourceArn, ownerAccountId: accountId };
  },
  run(state, request, context) {
    const fields = fieldsOf(request);
    const prefix = readText(fields, 'QueueNamePrefix');
    if (!prefix.ok) return prefix;
    const own = [...state.queues.values()].filter(
      ({ identity }) =>
        identity.accountId === context.caller.accountId &&
        identity.region === context.region &&
        identity.name.startsWith(prefix.response ?? ''),
    );
    const page = pageOf(
      own.map((queue) => queue.identity.url),
      fields,
    );
    if (!page.ok) return page;
    const { urls: QueueUrls, NextToken } = page.response;
    return ok({ QueueUrls, NextToken });
  },
};
