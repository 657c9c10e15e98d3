import type { CancelMessageMoveTaskRequest, CancelMessageMoveTaskResult } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { invalidValue, sqsFail } from './errors';
import { type MoveTask, taskIdOf } from './move-task';
import { requireText } from './request';
import { moveAccess } from './start-message-move-task';
import type { SqsState } from './state';

/**
 * CancelMessageMoveTask: only while the task is RUNNING; what was moved stays moved.
 * Errors: ResourceNotFoundException, UnsupportedOperation, InvalidParameterValue. Source: API reference.
 */
export const cancelMessageMoveTask: Operation<
  SqsState,
  CancelMessageMoveTaskRequest,
  CancelMessageMoveTaskResult
> = {
  access: (state, request) =>
    moveAccess(state, taskOf(state, fieldsOf(request).TaskHandle)?.sourceArn, 'CancelMessageMoveTask'),
  run(state, request) {
    const handle = requireText(fieldsOf(request), 'TaskHandle');
    if (!handle.ok) return handle;
    if (taskIdOf(handle.response) === undefined) {
      return invalidValue(handle.response, 'TaskHandle', 'It is not a task handle.');
    }
    const task = taskOf(state, handle.response);
    if (!task) return sqsFail('ResourceNotFoundException', 'Task does not exist.');
    if (task.status !== 'RUNNING')
      return sqsFail('UnsupportedOperation', 'Only active tasks can be cancelled.');
    task.status = 'CANCELLING';
    return ok({ ApproximateNumberOfMessagesMoved: task.moved });
  },
};

function taskOf(state: SqsState, handle: unknown): MoveTask | undefined {
  const taskId = typeof handle === 'string' ? taskIdOf(handle) : undefined;
  return state.moveTasks.find((task) => task.taskId === taskId);
}
