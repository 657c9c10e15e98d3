import { addPermission } from './add-permission';
import { confirmSubscription } from './confirm-subscription';
import { createTopic } from './create-topic';
import { deleteTopic } from './delete-topic';
import { getSubscriptionAttributes } from './get-subscription-attributes';
import { getTopicAttributes } from './get-topic-attributes';
import { listSubscriptions } from './list-subscriptions';
import { listSubscriptionsByTopic } from './list-subscriptions-by-topic';
import { listTagsForResource } from './list-tags-for-resource';
import { listTopics } from './list-topics';
import { mobileOperations } from './mobile/operations';
import { publish } from './publish';
import { publishBatch } from './publish-batch';
import { removePermission } from './remove-permission';
import { setSubscriptionAttributes } from './set-subscription-attributes';
import { setTopicAttributes } from './set-topic-attributes';
import { settleSubscription } from './settle-subscription';
import { subscribe, subscribeConfirmed } from './subscribe';
import { tagResource } from './tag-resource';
import { unsubscribe } from './unsubscribe';
import { untagResource } from './untag-resource';

/** SNS's 42 operations by name, and of our own SetSmsSandbox, SettleSubscription and SubscribeConfirmed. */
export const operations = {
  ...mobileOperations,
  AddPermission: addPermission,
  ConfirmSubscription: confirmSubscription,
  CreateTopic: createTopic,
  DeleteTopic: deleteTopic,
  GetSubscriptionAttributes: getSubscriptionAttributes,
  GetTopicAttributes: getTopicAttributes,
  ListSubscriptions: listSubscriptions,
  ListSubscriptionsByTopic: listSubscriptionsByTopic,
  ListTagsForResource: listTagsForResource,
  ListTopics: listTopics,
  Publish: publish,
  PublishBatch: publishBatch,
  RemovePermission: removePermission,
  SetSubscriptionAttributes: setSubscriptionAttributes,
  SetTopicAttributes: setTopicAttributes,
  SettleSubscription: settleSubscription,
  Subscribe: subscribe,
  SubscribeConfirmed: subscribeConfirmed,
  TagResource: tagResource,
  Unsubscribe: unsubscribe,
  UntagResource: untagResource,
};
