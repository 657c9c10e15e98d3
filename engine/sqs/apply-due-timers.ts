import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Queue } from './queue';
import { servePendingReceives } from './serve-pending-receives';
import { keyOf, type SqsState } from './state';
import { about, record } from './trace-event';
import { endVisibility } from './visibility';

/**
 * Brings a queue up to the present: retention, ended delays, ended visibility timeouts, long polls. Every operation does
 * so first, so that what is due at this very moment has happened whichever timer the world ran first.
 */
export function applyDueTimers(state: SqsState, queue: Queue, context: Context): void {
  expire(queue, context);
  endDelays(queue, context);
  endVisibility(queue, context);
  if (queue.pendingReceives.size === 0) return;
  servePendingReceives(state, queue, context);
  timeOutReceives(queue, context);
}

/** After a step has changed a queue: answers who waits there, or where dead letters went, and sets the next wake-ups. */
export function serveAndReschedule(state: SqsState, queue: Queue, context: Context): void {
  state.dirtyQueues.add(queue);
  for (const dirty of state.dirtyQueues) {
    state.dirtyQueues.delete(dirty);
    if (dirty.pendingReceives.size > 0) servePendingReceives(state, dirty, context);
    wakeInTime(dirty, context);
  }
}

/** The timer of a queue has rung. */
export function wake(state: SqsState, queue: Queue, context: Context): void {
  if (queue.wakesAtMs.at(-1) !== context.nowMs) return;
  queue.wakesAtMs.pop();
  applyDueTimers(state, queue, context);
  serveAndReschedule(state, queue, context);
}

/** One timer per queue is enough: the earliest. Later ones that already stand are used when their time comes. */
function wakeInTime(queue: Queue, context: Context): void {
  const dueMs = nextDueMs(queue, context.nowMs);
  const setMs = queue.wakesAtMs.at(-1);
  if (dueMs === undefined || (setMs !== undefined && setMs <= dueMs)) return;
  queue.wakesAtMs.push(dueMs);
  context.schedule(dueMs, { kind: 'wake', queue: keyOf(queue), tag: queue.identity.tag });
}

/** Never in the past: what a changed attribute has made overdue is due now. */
function nextDueMs(queue: Queue, nowMs: number): number | undefined {
  const oldest = queue.ages.oldest;
  const dues = [
    oldest && oldest.retainedFromMs + queue.settings.retentionSeconds * 1000,
    queue.delayed.top?.visibleAtMs,
    queue.inFlight.top?.visibleAtMs,
    queue.receiveDeadlines.top?.deadlineMs,
  ];
  let dueMs: number | undefined;
  for (const due of dues) if (due !== undefined && (dueMs === undefined || due < dueMs)) dueMs = due;
  return dueMs === undefined ? undefined : Math.max(dueMs, nowMs);
}

function expire(queue: Queue, context: Context): void {
  const retentionMs = queue.settings.retentionSeconds * 1000;
  for (let oldest = queue.ages.oldest; oldest; oldest = queue.ages.oldest) {
    if (oldest.retainedFromMs + retentionMs > context.nowMs) return;
    queue.drop(oldest);
    record(context, { type: 'sqs.message-expired', ...about(queue, oldest) });
  }
}

function endDelays(queue: Queue, context: Context): void {
  for (
    let first = queue.delayed.top;
    first && first.visibleAtMs <= context.nowMs;
    first = queue.delayed.top
  ) {
    queue.toTheBack(first);
    queue.show(first);
    record(context, { type: 'sqs.message-available', ...about(queue, first) });
  }
}

function timeOutReceives(queue: Queue, context: Context): void {
  for (
    let first = queue.receiveDeadlines.top;
    first && first.deadlineMs <= context.nowMs;
    first = queue.receiveDeadlines.top
  ) {
    queue.receiveDeadlines.remove(first);
    queue.pendingReceives.delete(first.callId);
    queue.memory.minute.emptyReceives += 1;
    context.complete(first.callId, ok({}));
  }
}
