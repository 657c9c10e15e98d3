import type { TargetAdapter } from '../module/adapters';
import { attributesOf, oneOrBatch } from '../module/sending';

export const topicTarget: TargetAdapter = {
  name: 'topic',
  kind: 'topics',
  send({ target }, messages, first) {
    if (!target) return [];
    const entries = messages.map(({ MessageBody, DelaySeconds: _, ...more }, index) => ({
      Message: MessageBody,
      Subject: target.subject,
      MessageAttributes: attributesOf(target, first + index),
      ...more,
    }));
    return [
      oneOrBatch('sns', 'Publish', { TopicArn: target.address }, 'PublishBatchRequestEntries', entries),
    ];
  },
};
