import { deliver } from './deliver';
import { completeOutgoing, setOutward, takeOutgoing } from './outgoing';
import { putRecipient, removeRecipient } from './put-recipient';

/** All of them are the course's own. */
export const operations = {
  CompleteOutgoing: completeOutgoing,
  Deliver: deliver,
  PutRecipient: putRecipient,
  RemoveRecipient: removeRecipient,
  SetOutward: setOutward,
  TakeOutgoing: takeOutgoing,
};
