import type { SetTopicAttributesInput } from '@aws-sdk/client-sns';
import { type Failed, ok } from '../kernel/outcome';
import { followArchivePolicy } from './archive/archive';
import { invalid, invalidBecause } from './errors';
import { snsLimits } from './limits';
import { readText, requireText } from './request';
import type { Topic, TopicSettings } from './topic';
import { isSettable, readAttribute } from './topic-attributes';
import { topicOperation } from './topic-operation';
import { record } from './trace-event';

const LARGE_PROTOCOLS = ['firehose', 'lambda', 'sqs'];

/** SetTopicAttributes: one attribute at a time, in effect at once. Errors: InvalidParameter. Source: API reference, SetTopicAttributes. */
export const setTopicAttributes = topicOperation<SetTopicAttributesInput, Record<string, never>>(
  'SetTopicAttributes',
  ({ state, topic, fields, context }) => {
    const name = requireText(fields, 'AttributeName');
    if (!name.ok) return name;
    const text = readText(fields, 'AttributeValue');
    if (!text.ok) return text;
    const { identity } = topic;
    if (!isSettable(name.response, identity.fifo)) return invalid('AttributeName');
    const settings = readAttribute(name.response, text.response ?? '', topic.settings, identity);
    if (!settings.ok) return settings;
    const fault = sizeFault(topic, settings.response);
    if (fault) return fault;
    topic.settings = settings.response;
    followArchivePolicy(state.archive, topic, context.nowMs);
    record(context, { type: 'sns.topic-changed', topic: identity.name, attributes: [name.response] });
    return ok({});
  },
);

/** Larger messages do not go everywhere. Source: SNS Developer Guide, large-message-payloads. */
function sizeFault({ subscriptions }: Topic, { maximumMessageSize }: TopicSettings): Failed | undefined {
  if (maximumMessageSize <= snsLimits.maximumMessageSizeBytes.default) return undefined;
  const { max } = snsLimits.largeMessageSubscriptions;
  const fits =
    subscriptions.size <= max &&
    [...subscriptions.values()].every(({ identity }) => LARGE_PROTOCOLS.includes(identity.protocol));
  if (fits) return undefined;
  return invalidBecause(
    'MaximumMessageSize',
    `A topic with a MaximumMessageSize above ${snsLimits.maximumMessageSizeBytes.default} bytes must have ${max} or fewer subscriptions, all of Amazon SQS, AWS Lambda or Amazon Data Firehose`,
  );
}
