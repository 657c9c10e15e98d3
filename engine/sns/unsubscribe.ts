import type { UnsubscribeInput } from '@aws-sdk/client-sns';
import type { Caller } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { tellOfCancellation } from './confirmations';
import { snsFail } from './errors';
import { removeSubscription } from './remove-subscription';
import { requireArn, textOf } from './request';
import { accessTo, type SnsState } from './state';
import type { Protocol, Subscription } from './subscription';
import type { Topic } from './topic';

/**
 * Unsubscribe: needs no permission of the topic's policy. A queue's, stream's or function's subscription, and one whose owner asked for it,
 * lets only its owner and the topic's owner do it; from another a stranger may take the endpoint away, and its owner is told how to
 * get it back. Unsubscribing what never existed succeeds. Errors: InvalidParameter, AuthorizationError. Source: API reference, Unsubscribe.
 */
export const unsubscribe: Operation<SnsState, UnsubscribeInput, Record<string, never>> = {
  access(state, request, { caller }) {
    const subscription = state.subscriptions.get(textOf(fieldsOf(request), 'SubscriptionArn'));
    const topic = subscription && state.topics.get(subscription.identity.topicArn);
    // Whoever is held to identity policies is of one of the two accounts; a stranger has come by a link.
    const owners = [subscription?.identity.ownerAccountId, topic?.identity.accountId];
    if (!topic || !owners.includes(caller.accountId)) return undefined;
    return { ...accessTo(topic, 'Unsubscribe', caller), ownerAccountId: caller.accountId };
  },
  run(state, request, context) {
    const arn = requireArn(fieldsOf(request), 'SubscriptionArn');
    if (!arn.ok) return arn;
    const subscription = state.subscriptions.get(arn.response.text);
    const topic = subscription && state.topics.get(subscription.identity.topicArn);
    if (!subscription || !topic) return ok({});
    if (!mayLeave(topic, subscription, context.caller)) {
      return snsFail(
        'AuthorizationError',
        'Only the owner of the subscription or of its topic may unsubscribe it.',
      );
    }
    removeSubscription(state, topic, subscription, context);
    if (context.caller.accountId !== subscription.identity.ownerAccountId) {
      tellOfCancellation(state, topic, subscription, context);
    }
    return ok({});
  },
};

/** Endpoints with an owner in AWS; a link would be nobody's proof. */
const AUTHENTICATED: readonly Protocol[] = ['sqs', 'firehose', 'lambda'];

function mayLeave(topic: Topic, { status, identity }: Subscription, { accountId }: Caller): boolean {
  if (!status.authenticateOnUnsubscribe && !AUTHENTICATED.includes(identity.protocol)) return true;
  return accountId === identity.ownerAccountId || accountId === topic.identity.accountId;
}
