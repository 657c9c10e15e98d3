import type { DeleteTopicInput } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { forgetCancelled } from './confirmations';
import { snsFail } from './errors';
import { removeSubscription } from './remove-subscription';
import { requireArn, textOf } from './request';
import { accessTo, type SnsState } from './state';
import { record } from './trace-event';

/**
 * DeleteTopic: the topic and its subscriptions are gone at once; what is still on its way is dropped. Deleting what never
 * existed succeeds. Errors: InvalidParameter, InvalidState. Source: API reference, DeleteTopic.
 */
export const deleteTopic: Operation<SnsState, DeleteTopicInput, Record<string, never>> = {
  access(state, request, { caller }) {
    const topic = state.topics.get(textOf(fieldsOf(request), 'TopicArn'));
    return topic && accessTo(topic, 'DeleteTopic', caller);
  },
  run(state, request, context) {
    const arn = requireArn(fieldsOf(request), 'TopicArn');
    if (!arn.ok) return arn;
    const topic = state.topics.get(arn.response.text);
    if (!topic || topic.identity.region !== context.region) return ok({});
    if (topic.settings.archivePolicy !== undefined) {
      // Source: SNS Developer Guide, message-archiving-and-replay-topic-owner. Assumed, not documented: the text.
      return snsFail(
        'InvalidState',
        'A topic with an ArchivePolicy cannot be deleted: set the policy to {} first.',
      );
    }
    for (const subscription of topic.subscriptions.values()) {
      removeSubscription(state, topic, subscription, context);
    }
    forgetCancelled(state, (one) => one.identity.topicArn === topic.identity.arn);
    state.topics.delete(topic.identity.arn);
    record(context, { type: 'sns.topic-deleted', topic: topic.identity.name });
    return ok({});
  },
};
