import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { confirm } from './confirm-subscription';
import { snsFail } from './errors';
import { requireArn } from './request';
import type { SnsState } from './state';

export interface SettleSubscriptionRequest {
  SubscriptionArn: string;
}

/**
 * SettleSubscription, an operation of our own: a declared subscription whose owner is taken to have opened the confirmation
 * message already. Errors: InvalidParameter, NotFound.
 */
export const settleSubscription: Operation<SnsState, SettleSubscriptionRequest, Record<string, never>> = {
  run(state, request, context) {
    const arn = requireArn(fieldsOf(request), 'SubscriptionArn');
    if (!arn.ok) return arn;
    const subscription = state.subscriptions.get(arn.response.text);
    const topic = subscription && state.topics.get(subscription.identity.topicArn);
    if (!subscription || !topic) return snsFail('NotFound', 'Subscription does not exist');
    if (!subscription.status.confirmed) confirm(topic, subscription, context);
    return ok({});
  },
};
