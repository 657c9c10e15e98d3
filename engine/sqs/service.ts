import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { wake } from './apply-due-timers';
import { describeState } from './describe';
import { sendMetrics } from './metrics';
import { operations } from './operations';
import { runMoveTask } from './run-move-task';
import { restoreState, type SqsSnapshot, snapshotState } from './snapshot';
import { emptyState, type SqsState } from './state';

type TimerPayload =
  | { kind: 'wake'; queue: string; tag: string }
  | { kind: 'move'; taskId: string }
  | { kind: 'metrics' };

/** Amazon SQS. `describe` gives an `SqsView`. */
export const sqsService = defineService<SqsState>({
  name: 'sqs',
  create: emptyState,
  operations,
  onTimer,
  onAbandon,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as SqsSnapshot),
  describe: describeState,
});

function onTimer(state: SqsState, payload: Plain, context: Context): void {
  const timer = payload as TimerPayload;
  if (timer.kind === 'metrics') {
    sendMetrics(state, context);
  } else if (timer.kind === 'move') {
    const task = state.moveTasks.find(({ taskId }) => taskId === timer.taskId);
    if (task) runMoveTask(state, task, context);
  } else {
    const queue = state.queues.get(timer.queue);
    // A queue of the same name may have been made since.
    if (queue?.identity.tag === timer.tag) wake(state, queue, context);
  }
}

function onAbandon(state: SqsState, { callId }: Context): void {
  for (const { pendingReceives, receiveDeadlines } of state.queues.values()) {
    const pending = pendingReceives.get(callId);
    if (!pending) continue;
    pendingReceives.delete(callId);
    receiveDeadlines.remove(pending);
  }
}
