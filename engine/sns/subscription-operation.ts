import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { subscriptionDoesNotExist } from './errors';
import { requireArn } from './request';
import { accessTo, type SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

/** What an operation on one subscription works with. */
export interface SubscriptionStep {
  state: SnsState;
  topic: Topic;
  subscription: Subscription;
  fields: Fields;
  context: Context;
}

type Found = { topic: Topic; subscription: Subscription };

function find(state: SnsState, fields: Fields): Success<Found> | Failed {
  const arn = requireArn(fields, 'SubscriptionArn');
  if (!arn.ok) return arn;
  const subscription = state.subscriptions.get(arn.response.text);
  const topic = subscription && state.topics.get(subscription.identity.topicArn);
  return topic ? ok({ topic, subscription }) : subscriptionDoesNotExist();
}

/**
 * An operation on the subscription that SubscriptionArn names; its owner's and its topic's account may do it.
 * Errors besides the step's: InvalidParameter, NotFound.
 */
export function subscriptionOperation<Request, Response>(
  action: string,
  step: (step: SubscriptionStep) => Outcome<Response>,
): Operation<SnsState, Request, Response> {
  return {
    access(state, request, { caller }) {
      const found = find(state, fieldsOf(request));
      if (!found.ok) return undefined;
      const { topic, subscription } = found.response;
      const { ownerAccountId } = subscription.identity;
      const owns = caller.accountId === ownerAccountId;
      return {
        ...accessTo(topic, action, caller),
        ownerAccountId: owns ? ownerAccountId : topic.identity.accountId,
      };
    },
    run(state, request, context) {
      const fields = fieldsOf(request);
      const found = find(state, fields);
      return found.ok ? step({ state, fields, context, ...found.response }) : found;
    },
  };
}
