import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { startMetrics } from './metrics';
import { accessTo, accountAccess, requireTopic, type SnsState } from './state';
import type { Topic } from './topic';

/** What an operation on one topic works with. */
export interface TopicStep {
  state: SnsState;
  topic: Topic;
  /** The request's fields, not yet checked. */
  fields: Fields;
  context: Context;
}

export interface TopicOperationOptions {
  /** The field that names the topic. Default `'TopicArn'`. */
  field?: string;
  /** The action whose permission it needs, where that is not its own name. */
  permission?: string;
}

/** An operation on the topic that the request names. Errors besides the step's: InvalidParameter, NotFound. */
export function topicOperation<Request, Response>(
  action: string,
  step: (step: TopicStep) => Outcome<Response>,
  { field = 'TopicArn', permission = action }: TopicOperationOptions = {},
): Operation<SnsState, Request, Response> {
  return {
    access(state, request, { caller, region }) {
      const found = requireTopic(state, fieldsOf(request), region, field);
      return found.ok ? accessTo(found.response, permission, caller) : undefined;
    },
    run(state, request, context) {
      const fields = fieldsOf(request);
      const found = requireTopic(state, fields, context.region, field);
      if (!found.ok) return found;
      const topic = found.response;
      topic.lastActiveMs = context.nowMs;
      startMetrics(state, context);
      return step({ state, topic, fields, context });
    },
  };
}

/** An operation on the caller's own account, such as a list. */
export function accountOperation<Request, Response>(
  action: string,
  run: (state: SnsState, fields: Fields, context: Context) => Outcome<Response>,
): Operation<SnsState, Request, Response> {
  return {
    access: (_state, _request, { caller }) => accountAccess(action, caller),
    run: (state, request, context) => run(state, fieldsOf(request), context),
  };
}
