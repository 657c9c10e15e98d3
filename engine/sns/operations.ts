import { createTopic } from './create-topic';
import { deleteTopic } from './delete-topic';

/** SNS's operations by name. */
export const operations = {
  CreateTopic: createTopic,
  DeleteTopic: deleteTopic,
};
