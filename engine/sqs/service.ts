import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { describeState } from './describe';
import { operations } from './operations';
import { wake } from './settle';
import { restoreState, type SqsSnapshot, snapshotState } from './snapshot';
import { emptyState, type SqsState } from './state';

type TimerPayload = { kind: 'wake'; queue: string; tag: string };

/** Amazon SQS. `describe` gives an `SqsView`. */
export const sqsService = defineService<SqsState>({
  name: 'sqs',
  create: emptyState,
  operations,
  onTimer,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as SqsSnapshot),
  describe: describeState,
});

function onTimer(state: SqsState, payload: Plain, context: Context): void {
  const timer = payload as TimerPayload;
  const queue = state.queues.get(timer.queue);
  // A queue of the same name may have been made since.
  if (queue && queue.identity.tag === timer.tag) wake(state, queue, context);
}
