import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { describeState } from './describe';
import { operations } from './operations';
import { restoreState, snapshotState } from './snapshot';
import type { FirehoseState } from './stream';
import {
  type FlushTimer,
  onFlushTimer,
  onRetryTimer,
  onWritten,
  type RetryTimer,
  type WriteReply,
} from './write-objects';

/** Amazon Data Firehose: direct puts, buffered into objects of a bucket. `describe` gives a `FirehoseView`. */
export const firehoseService = defineService<FirehoseState>({
  name: 'firehose',
  create: () => ({ streams: new Map(), deliveries: new Map() }),
  operations,
  onTimer,
  onAnswer: (state, replyKey, outcome, context) => onWritten(state, replyKey as WriteReply, outcome, context),
  snapshot: snapshotState,
  restore: restoreState,
  describe: describeState,
});

function onTimer(state: FirehoseState, payload: Plain, context: Context): void {
  const timer = payload as FlushTimer | RetryTimer;
  if (timer.kind === 'flush') onFlushTimer(state, timer, context);
  else onRetryTimer(state, timer, context);
}
