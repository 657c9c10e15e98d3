import { confirmSubscription } from './confirm-subscription';
import { createTopic } from './create-topic';
import { deleteTopic } from './delete-topic';
import { publish } from './publish';
import { publishBatch } from './publish-batch';
import { subscribe } from './subscribe';
import { unsubscribe } from './unsubscribe';

/** SNS's operations by name. */
export const operations = {
  ConfirmSubscription: confirmSubscription,
  CreateTopic: createTopic,
  DeleteTopic: deleteTopic,
  Publish: publish,
  PublishBatch: publishBatch,
  Subscribe: subscribe,
  Unsubscribe: unsubscribe,
};
