// Every topic has a policy.
import '../policy/policy-engine';
import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { continueReplay, type ReplayTimer } from './archive/replay';
import { answered, attemptAgain } from './deliver';
import { describeState } from './describe';
import { sendMetrics } from './metrics';
import { type DirectReply, directAnswered } from './mobile/publish-direct';
import { operations } from './operations';
import { expirePending } from './pending';
import { restoreState, type SnsSnapshot, snapshotState } from './snapshot';
import { emptyState, type SnsState } from './state';

type TimerPayload =
  | { kind: 'metrics' }
  | { kind: 'attempt'; delivery: number }
  | { kind: 'pending'; subscription: string }
  | ReplayTimer;

/** Amazon SNS. `describe` gives an `SnsView`. */
export const snsService = defineService<SnsState>({
  name: 'sns',
  create: emptyState,
  operations,
  onTimer,
  onAnswer(state, replyKey, outcome, context) {
    if (typeof replyKey === 'number') answered(state, replyKey, outcome, context);
    else directAnswered(state, replyKey as DirectReply, outcome, context);
  },
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as SnsSnapshot),
  describe: describeState,
});

function onTimer(state: SnsState, payload: Plain, context: Context): void {
  const timer = payload as TimerPayload;
  if (timer.kind === 'metrics') sendMetrics(state, context);
  else if (timer.kind === 'attempt') attemptAgain(state, timer.delivery, context);
  else if (timer.kind === 'replay') continueReplay(state, timer, context);
  else expirePending(state, timer.subscription, context);
}
