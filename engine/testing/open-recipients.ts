import { isWaiting, type Outcome } from '../kernel/outcome';
import { World } from '../kernel/world';
import type { DeliverRequest, DeliverResponse } from '../recipients/deliver';
import type { TakeOutgoingResponse } from '../recipients/outgoing';
import type { PutRecipientRequest } from '../recipients/put-recipient';
import { recipientsService } from '../recipients/service';
import type { RecipientsView } from '../recipients/view';

/** Address of the webhook that tests declare. */
export const HOOK = 'https://hook.example.com/';

/** A request to it. */
export const POST: DeliverRequest = { kind: 'webhook', address: HOOK, body: 'hello' };

/** A world of recipients alone. */
export function openRecipients(seed = 7) {
  const world = new World({ seed, services: [recipientsService] });
  const call = (operation: string, request: unknown) =>
    world.execute({ service: 'recipients', operation, request });
  return {
    world,
    put: (request: PutRecipientRequest) => call('PutRecipient', request).outcome,
    remove: (name: string) => call('RemoveRecipient', { name }).outcome,
    raw: (operation: string, request: unknown) => call(operation, request).outcome,
    /** Starts a delivery; the function gives its outcome, or undefined while it waits. */
    deliver(request: DeliverRequest): () => Outcome<DeliverResponse> | undefined {
      const { callId, outcome } = call('Deliver', request);
      let settled = isWaiting(outcome) ? undefined : outcome;
      return () => {
        settled ??= world.answer(callId);
        return settled as Outcome<DeliverResponse> | undefined;
      };
    },
    takeOutgoing() {
      const { outcome } = call('TakeOutgoing', {});
      if (isWaiting(outcome) || !outcome.ok) throw new Error('TakeOutgoing failed');
      return (outcome.response as TakeOutgoingResponse).outgoing;
    },
    view: (name: string) => (world.describe('recipients') as RecipientsView).recipients[name],
  };
}
