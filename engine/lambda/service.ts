import '../policy/policy-engine';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { type HandedOnReply, onEventTimer, onHandedOn } from './async-events';
import { type CreationReply, onLooked } from './create-event-source-mapping';
import { describeState } from './describe';
import { onEndTimer } from './finish';
import { sendMetrics } from './metrics';
import { operations } from './operations';
import { onPollerTimer, onReceived, type PollerReply, type PollerTimer } from './poll-queue';
import { emptyState, type LambdaState, restoreState, snapshotState } from './state';

type Timer =
  | { kind: 'end'; invocation: string; startedAtMs: number }
  | { kind: 'event'; event: string }
  | { kind: 'metrics' }
  | PollerTimer;

/** AWS Lambda. `describe` gives a `LambdaView`. */
export const lambdaService = defineService<LambdaState>({
  name: 'lambda',
  create: emptyState,
  operations,
  onTimer,
  onAnswer,
  snapshot: snapshotState,
  restore: restoreState,
  describe: describeState,
});

function onTimer(state: LambdaState, payload: Plain, context: Context): void {
  const timer = payload as Timer;
  if (timer.kind === 'end') onEndTimer(state, timer, context);
  else if (timer.kind === 'event') onEventTimer(state, timer.event, context);
  else if (timer.kind === 'metrics') sendMetrics(state, context);
  else onPollerTimer(state, timer, context);
}

function onAnswer(state: LambdaState, replyKey: Plain, outcome: Outcome<unknown>, context: Context): void {
  const reply = replyKey as PollerReply | CreationReply | HandedOnReply;
  if (reply.kind === 'received') onReceived(state, reply, outcome, context);
  else if (reply.kind === 'handed-on') onHandedOn(reply, outcome, context);
  else onLooked(state, reply, outcome, context);
}
