import type { Context } from '../kernel/context';
import { applyDueTimers, serveAndReschedule } from './apply-due-timers';
import { arrive } from './arrive';
import { sqsLimits } from './limits';
import { Message } from './message';
import type { MoveTask } from './move-task';
import type { Queue } from './queue';
import { queueOfArn, type SqsState } from './state';
import { about, delayedUntilMs, record } from './trace-event';

/** A task looks again after so long at the soonest: fast tasks move several messages at a time. */
const SHORTEST_STEP_MS = 20;

/** Assumed, not documented: a task that names no rate goes as fast as any may. */
function rateOf(task: MoveTask): number {
  return task.messagesPerSecond ?? sqsLimits.moveTaskMessagesPerSecond.max;
}

/** Sets the timer for the moment at which the task may move its next message. */
export function scheduleMove(task: MoveTask, context: Context): void {
  const nextMs = task.startedAtMs + Math.ceil(((task.moved + 1) * 1000) / rateOf(task));
  const atMs = Math.max(nextMs, context.nowMs + SHORTEST_STEP_MS);
  context.schedule(atMs, { kind: 'move', taskId: task.taskId });
}

/** The timer of a task has rung: moves what its rate has made due by now, and ends when nothing visible is left. */
export function runMoveTask(state: SqsState, task: MoveTask, context: Context): void {
  if (task.status === 'CANCELLING') {
    end(task, 'CANCELLED', context);
    return;
  }
  const source = queueOfArn(state, task.sourceArn);
  if (task.status !== 'RUNNING') return;
  if (!source) {
    endInFailure(task, 'AWS.SimpleQueueService.NonExistentQueue', context);
    return;
  }
  applyDueTimers(state, source, context);
  moveDue(state, task, source, context);
  if (task.status === 'RUNNING') {
    if (source.lanes.hasNext) scheduleMove(task, context);
    else end(task, 'COMPLETED', context);
  }
  serveAndReschedule(state, source, context);
}

function moveDue(state: SqsState, task: MoveTask, source: Queue, context: Context): void {
  const allowed = Math.floor(((context.nowMs - task.startedAtMs) * rateOf(task)) / 1000);
  while (task.moved < allowed) {
    const message = source.lanes.next(context.nowMs, source.inFlight.size)?.head;
    if (!message) return;
    const target = queueOfArn(state, task.destinationArn ?? message.deadLetterSourceArn ?? '');
    if (!target) {
      endInFailure(task, failureOf(task, message), context);
      return;
    }
    moveOne(state, source, target, message, context);
    task.moved += 1;
  }
}

/** Moved messages are new ones: id, enqueue time and retention. Source: SQS Developer Guide, sqs-dead-letter-queues. */
function moveOne(state: SqsState, source: Queue, target: Queue, message: Message, context: Context): void {
  source.drop(message);
  const moved = new Message({ ...message.content, id: context.uuid() }, context.nowMs);
  moved.retainedFromMs = context.nowMs;
  arrive(target, moved, context.nowMs, target.settings.delaySeconds * 1000);
  record(context, {
    type: 'sqs.message-moved',
    ...about(source, message),
    from: source.identity.name,
    to: target.identity.name,
    oldId: message.content.id,
    newId: moved.content.id,
    delayedUntilMs: delayedUntilMs(moved),
  });
  state.dirtyQueues.add(target);
}

function failureOf(task: MoveTask, message: Message): string {
  const known = task.destinationArn ?? message.deadLetterSourceArn;
  return known === undefined ? 'CouldNotDetermineMessageSource' : 'AWS.SimpleQueueService.NonExistentQueue';
}

function endInFailure(task: MoveTask, reason: string, context: Context): void {
  task.failureReason = reason;
  end(task, 'FAILED', context);
}

function end(task: MoveTask, status: 'COMPLETED' | 'CANCELLED' | 'FAILED', context: Context): void {
  task.status = status;
  const { taskId, moved } = task;
  record(context, { type: 'sqs.move-task-ended', from: nameIn(task.sourceArn), taskId, status, moved });
}

export function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
