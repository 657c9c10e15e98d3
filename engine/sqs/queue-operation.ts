import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import type { Outcome, Waiting } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { applyDueTimers, serveAndReschedule } from './apply-due-timers';
import { startMetrics } from './metrics';
import type { Queue } from './queue';
import { queueAccess, requireQueue, type SqsState, transportFault } from './state';
import { throttleFault } from './throttle';

/** What an operation on one queue works with. */
export interface QueueStep {
  state: SqsState;
  queue: Queue;
  /** The request's fields, not yet checked. */
  fields: Fields;
  context: Context;
}

export interface QueueOperationOptions {
  /** The action whose permission it needs, where that is not its own name: a batch needs that of the single call. */
  permission?: string;
  /** No other account can be given this permission. */
  ownerOnly?: boolean;
}

/** An operation on the queue that QueueUrl names: finds it, brings it up to date, runs the step and answers who waited. */
export function queueOperation<Request, Response>(
  action: string,
  step: (step: QueueStep) => Outcome<Response> | Waiting,
  options: QueueOperationOptions = {},
): Operation<SqsState, Request, Response> {
  return {
    access: queueAccess(options.permission ?? action, options.ownerOnly) as (
      state: SqsState,
      request: Request,
      context: Context,
    ) => AccessRequest | undefined,
    run(state, request, context) {
      const found = requireQueue(state, request, context.region);
      if (!found.ok) return found;
      const queue = found.response;
      const fields = fieldsOf(request);
      const fault = transportFault(queue, context) ?? throttleFault(queue, action, fields, context);
      if (fault) return fault;
      queue.memory.lastActiveMs = context.nowMs;
      startMetrics(state, context);
      applyDueTimers(state, queue, context);
      const outcome = step({ state, queue, fields, context });
      serveAndReschedule(state, queue, context);
      return outcome;
    },
  };
}
