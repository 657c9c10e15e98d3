import type { WorldView } from '@/engine/client/view';

/** A request to start from, for operations that are called from JSON. */
export function template(operation: string, view: WorldView): Record<string, unknown> | undefined {
  const TopicArn = Object.values(view.topics ?? {})[0]?.arn ?? '';
  const SubscriptionArn = Object.values(view.subscriptions ?? {})[0]?.arn ?? '';
  switch (operation) {
    case 'PublishBatch':
      return {
        TopicArn,
        PublishBatchRequestEntries: ['1', '2', '3'].map((Id) => ({ Id, Message: `hello ${Id}` })),
      };
    case 'CreateTopic':
      return { Name: 'another' };
    case 'ListTopics':
    case 'ListSubscriptions':
      return {};
    default:
      return operation.includes('Subscription') ? { SubscriptionArn } : about(operation, { TopicArn });
  }
}

const about = (operation: string, topic: Record<string, unknown>) =>
  /Topic|Publish/.test(operation) ? topic : undefined;
