import type {
  ListMessageMoveTasksRequest,
  ListMessageMoveTasksResult,
  ListMessageMoveTasksResultEntry,
} from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { sqsLimits } from './limits';
import { type MoveTask, taskHandle } from './move-task';
import { readRange, requireText } from './request';
import { moveAccess, resourceNotFound } from './start-message-move-task';
import { queueOfArn, type SqsState, tasksOf } from './state';

/** ListMessageMoveTasks: the newest tasks of a source first, one unless more are asked for. Source: API reference. */
export const listMessageMoveTasks: Operation<
  SqsState,
  ListMessageMoveTasksRequest,
  ListMessageMoveTasksResult
> = {
  access: (state, request) => moveAccess(state, fieldsOf(request).SourceArn, 'ListMessageMoveTasks'),
  run(state, request) {
    const fields = fieldsOf(request);
    const arn = requireText(fields, 'SourceArn');
    if (!arn.ok) return arn;
    if (!queueOfArn(state, arn.response)) return resourceNotFound('SourceArn');
    const { min, max, default: usual } = sqsLimits.moveTaskHistory;
    const reason = `Value for parameter must be between ${min} and ${max}.`;
    const count = readRange(fields, 'MaxResults', { min, max }, reason);
    if (!count.ok) return count;
    const tasks = tasksOf(state, arn.response)
      .reverse()
      .slice(0, count.response ?? usual);
    return ok({ Results: tasks.map(entryOf) });
  },
};

function entryOf(task: MoveTask): ListMessageMoveTasksResultEntry {
  return {
    // A handle is for cancelling, so only a running task shows one.
    TaskHandle: task.status === 'RUNNING' ? taskHandle(task) : undefined,
    Status: task.status,
    SourceArn: task.sourceArn,
    DestinationArn: task.destinationArn,
    MaxNumberOfMessagesPerSecond: task.messagesPerSecond,
    ApproximateNumberOfMessagesMoved: task.moved,
    ApproximateNumberOfMessagesToMove: task.toMove,
    FailureReason: task.failureReason,
    StartedTimestamp: Math.floor(task.startedAtMs),
  };
}
