import '../policy/policy-engine';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { describeState } from './describe';
import { type NotifyReply, onNotified } from './notify';
import { operations } from './operations';
import { onValidated, type ValidationReply } from './put-bucket-notification-configuration';
import { emptyState, restoreState, type S3State, snapshotState } from './state';

/** Amazon S3, as far as its events and small objects go. `describe` gives an `S3View`. */
export const s3Service = defineService<S3State>({
  name: 's3',
  create: emptyState,
  operations,
  onAnswer,
  snapshot: snapshotState,
  restore: restoreState,
  describe: describeState,
});

function onAnswer(state: S3State, replyKey: Plain, outcome: Outcome<unknown>, context: Context): void {
  const reply = replyKey as NotifyReply | ValidationReply;
  if (reply.kind === 'notified') onNotified(state, reply, outcome, context);
  else onValidated(state, reply, outcome, context);
}
