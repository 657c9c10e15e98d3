import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { answerPending, forgetCall } from './deliver';
import { describeState } from './describe';
import { operations } from './operations';
import {
  emptyState,
  type RecipientsSnapshot,
  type RecipientsState,
  recipientKey,
  restoreState,
  snapshotState,
} from './state';

/** What another service may ask: the numbers whose owners have opted out of text messages. */
type RecipientsQuestion = { kind: 'opted-out' };

/** What another service may tell: the owner of a phone takes text messages again. */
type RecipientsCommand = { kind: 'opt-in'; number: string };

/**
 * What stands outside AWS and is reached by SNS: inboxes, phones, webhooks and apps that a learner can look at.
 * `describe` gives a `RecipientsView`.
 */
export const recipientsService = defineService<RecipientsState>({
  name: 'recipients',
  create: emptyState,
  operations,
  onTimer: (state, payload, context) => answerPending(state, (payload as { callId: number }).callId, context),
  onCommand(state, command) {
    const { number } = command as RecipientsCommand;
    const phone = state.recipients.get(recipientKey('phone', number));
    if (phone) phone.enabled = true;
  },
  onAbandon: (state, context) => forgetCall(state, context.callId),
  answer: (state, question) =>
    (question as RecipientsQuestion).kind === 'opted-out' ? optedOut(state) : undefined,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as RecipientsSnapshot),
  describe: describeState,
});

function optedOut(state: RecipientsState): Plain {
  const phones = [...state.recipients.values()].filter(({ kind, enabled }) => kind === 'phone' && !enabled);
  return phones.map(({ address }) => address);
}
