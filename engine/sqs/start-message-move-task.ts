import type { StartMessageMoveTaskRequest, StartMessageMoveTaskResult } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { invalidValue, sqsFail } from './errors';
import { sqsLimits } from './limits';
import { accountOf, isActive, type MoveTask, taskHandle } from './move-task';
import type { Queue } from './queue';
import { readRange, readText, requireText } from './request';
import { nameIn, scheduleMove } from './run-move-task';
import { accessTo, queueOfArn, type SqsState, sourcesOf, tasksOf } from './state';
import { record } from './trace-event';

/**
 * StartMessageMoveTask: begins to move a dead-letter queue's messages to where each came from, or to one destination.
 * Errors: ResourceNotFoundException (source or destination), InvalidParameterValue (not a dead-letter queue, a second active
 * task, rate), OverLimit. Source: API reference, StartMessageMoveTask.
 */
export const startMessageMoveTask: Operation<
  SqsState,
  StartMessageMoveTaskRequest,
  StartMessageMoveTaskResult
> = {
  access: (state, request) => moveAccess(state, fieldsOf(request).SourceArn, 'StartMessageMoveTask'),
  run(state, request, context) {
    const fields = fieldsOf(request);
    const source = readSource(state, fields);
    if (!source.ok) return source;
    const destination = readDestination(state, fields, source.response);
    if (!destination.ok) return destination;
    const { min, max } = sqsLimits.moveTaskMessagesPerSecond;
    const reason = `Must be between ${min} and ${max}, if provided.`;
    const rate = readRange(fields, 'MaxNumberOfMessagesPerSecond', { min, max }, reason);
    if (!rate.ok) return rate;
    const fault = activeFault(state, source.response);
    if (fault) return fault;
    return ok(begin(state, source.response, destination.response, rate.response, context));
  },
};

export function moveAccess(state: SqsState, sourceArn: unknown, action: string) {
  const queue = typeof sourceArn === 'string' ? queueOfArn(state, sourceArn) : undefined;
  return queue && accessTo(queue, `sqs:${action}`, true);
}

export function resourceNotFound(parameter: string): Failed {
  return sqsFail(
    'ResourceNotFoundException',
    `The resource that you specified for the ${parameter} parameter doesn't exist.`,
  );
}

function readSource(state: SqsState, fields: Fields): Success<Queue> | Failed {
  const arn = requireText(fields, 'SourceArn');
  if (!arn.ok) return arn;
  const source = queueOfArn(state, arn.response);
  if (!source) return resourceNotFound('SourceArn');
  if (sourcesOf(state, source).length > 0) return ok(source);
  return sqsFail('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.');
}

function readDestination(
  state: SqsState,
  fields: Fields,
  source: Queue,
): Success<string | undefined> | Failed {
  const arn = readText(fields, 'DestinationArn');
  if (!arn.ok || arn.response === undefined) return arn;
  const destination = queueOfArn(state, arn.response);
  // Assumed, not documented: another account's queue is none, as it is none for a redrive policy.
  if (destination?.identity.accountId !== source.identity.accountId)
    return resourceNotFound('DestinationArn');
  if (destination === source) {
    return invalidValue(arn.response, 'DestinationArn', 'Source queue and destination queue must differ.');
  }
  if (destination.identity.fifo !== source.identity.fifo) {
    return invalidValue(
      arn.response,
      'DestinationArn',
      'Source and destination must be of the same queue type.',
    );
  }
  return arn;
}

function activeFault(state: SqsState, source: Queue): Failed | undefined {
  if (tasksOf(state, source.identity.arn).some(isActive)) {
    return sqsFail(
      'InvalidParameterValue',
      'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    );
  }
  const { perAccount } = sqsLimits.activeMoveTasks;
  const { accountId } = source.identity;
  const active = state.moveTasks.filter((task) => isActive(task) && accountOf(task) === accountId);
  if (active.length < perAccount) return undefined;
  return sqsFail('OverLimit', `An account can have at most ${perAccount} active message move tasks.`);
}

function begin(
  state: SqsState,
  source: Queue,
  destinationArn: string | undefined,
  messagesPerSecond: number | undefined,
  context: Context,
): StartMessageMoveTaskResult {
  const { arn } = source.identity;
  const task: MoveTask = {
    taskId: context.uuid(),
    sourceArn: arn,
    destinationArn,
    messagesPerSecond,
    status: 'RUNNING',
    startedAtMs: context.nowMs,
    moved: 0,
    toMove: source.visible,
  };
  remember(state, task);
  record(context, {
    type: 'sqs.move-task-started',
    from: source.identity.name,
    to: destinationArn && nameIn(destinationArn),
    taskId: task.taskId,
  });
  scheduleMove(task, context);
  return { TaskHandle: taskHandle(task) };
}

/** Only the ten newest tasks of a source can be listed, so only those are kept. */
function remember(state: SqsState, task: MoveTask): void {
  state.moveTasks.push(task);
  const [oldest, ...younger] = tasksOf(state, task.sourceArn);
  if (younger.length < sqsLimits.moveTaskHistory.max) return;
  state.moveTasks = state.moveTasks.filter((one) => one !== oldest);
}
