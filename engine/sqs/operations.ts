import { changeMessageVisibility } from './change-message-visibility';
import { createQueue } from './create-queue';
import { deleteMessage } from './delete-message';
import { getQueueAttributes } from './get-queue-attributes';
import { receiveMessage } from './receive-message';
import { sendMessage } from './send-message';
import { setImperfection } from './set-imperfection';
import { setThrottling } from './set-throttling';

/** SQS's operations by name. */
export const operations = {
  ChangeMessageVisibility: changeMessageVisibility,
  CreateQueue: createQueue,
  DeleteMessage: deleteMessage,
  GetQueueAttributes: getQueueAttributes,
  ReceiveMessage: receiveMessage,
  SendMessage: sendMessage,
  SetImperfection: setImperfection,
  SetThrottling: setThrottling,
};
