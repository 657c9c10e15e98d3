import '../policy/policy-engine';
import { defineService } from '../kernel/service';
import { type DeadLetterReply, onDeadLettered } from './dead-letter';
import { type DeliveryReply, type DeliveryTimer, onDelivered, onRetryTimer } from './deliver';
import { describeState } from './describe';
import { operations } from './operations';
import { type EventBridgeState, emptyState, restoreState, snapshotState } from './state';

/** Amazon EventBridge: buses, rules and targets. `describe` gives an `EventBridgeView`. */
export const eventBridgeService = defineService<EventBridgeState>({
  name: 'eventbridge',
  create: emptyState,
  operations,
  onTimer: (state, payload, context) => onRetryTimer(state, payload as DeliveryTimer, context),
  onAnswer(state, replyKey, outcome, context) {
    const reply = replyKey as DeliveryReply | DeadLetterReply;
    if (reply.kind === 'delivered') onDelivered(state, reply, outcome, context);
    else onDeadLettered(reply, outcome, context);
  },
  snapshot: snapshotState,
  restore: restoreState,
  describe: describeState,
});
