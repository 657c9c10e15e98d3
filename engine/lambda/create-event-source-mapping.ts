import type {
  CreateEventSourceMappingRequest,
  EventSourceMappingConfiguration,
} from '@aws-sdk/client-lambda';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, WAITING } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { nameOfArn, queueUrlOf, regionOfArn } from './arn';
import { invalid, lambdaFail } from './errors';
import { record } from './events';
import { functionOperation } from './find-function';
import type { LambdaFunction } from './function';
import type { Mapping } from './mapping';
import { DEFAULT_SETTINGS, readMappingSettings, settingsShape } from './mapping-settings';
import { pollStep, startPollers } from './poll-queue';
import { callerOf } from './send-out';
import { shownMapping } from './shown-mapping';
import { type Creation, keyOf, type LambdaState } from './state';

export type CreationReply = { kind: 'looked'; uuid: string };

/**
 * CreateEventSourceMapping for an SQS queue. Lambda looks at the queue with the function's role first, so the answer comes when
 * the queue has answered. Errors: InvalidParameterValueException, ResourceConflictException, ResourceNotFoundException.
 * Source: Lambda API reference, CreateEventSourceMapping.
 */
export const createEventSourceMapping = functionOperation<
  CreateEventSourceMappingRequest,
  Plainly<EventSourceMappingConfiguration>
>(
  'CreateEventSourceMapping',
  { FunctionName: required('text'), EventSourceArn: required('text'), ...settingsShape },
  ({ state, target, request, context }) => {
    const queueArn = request.EventSourceArn ?? '';
    const settings = sourceFault(queueArn) ?? readMappingSettings(request, DEFAULT_SETTINGS, queueArn);
    if (!settings.ok) return settings;
    const existing = twin(state, target, queueArn);
    if (existing) return existing;
    const uuid = context.uuid();
    const mapping: Mapping = {
      uuid,
      arn: `arn:aws:lambda:${target.region}:${target.accountId}:event-source-mapping:${uuid}`,
      functionKey: keyOf(target),
      functionArn: target.arn,
      queueArn,
      ...settings.response,
      visibilityMs: 0,
      modifiedMs: context.nowMs,
      lastResult: 'No records processed',
      pollers: [],
      nextPoller: 1,
      nextToken: 1,
      scaledAtMs: context.nowMs,
    };
    state.creations.set(uuid, { callId: context.callId, mapping });
    look(target, mapping, context);
    return WAITING;
  },
);

function sourceFault(arn: string): Failed | undefined {
  if (/^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]+$/.test(arn)) return undefined;
  return invalid(`Unrecognized event source, must be an SQS queue: ${arn}`);
}

function twin(state: LambdaState, target: LambdaFunction, queueArn: string): Failed | undefined {
  const found = [...state.mappings.values()].find(
    (one) => one.functionKey === keyOf(target) && one.queueArn === queueArn,
  );
  if (!found) return undefined;
  return lambdaFail(
    'ResourceConflictException',
    `An event source mapping with SQS arn (" ${queueArn} ") and function (" ${target.name} ") already exists. Please update or delete the existing mapping with UUID ${found.uuid}`,
  );
}

function look(target: LambdaFunction, mapping: Mapping, context: Context): void {
  const replyKey: CreationReply = { kind: 'looked', uuid: mapping.uuid };
  const request = { QueueUrl: queueUrlOf(mapping.queueArn), AttributeNames: ['VisibilityTimeout'] };
  const caller = callerOf(target, regionOfArn(mapping.queueArn));
  context.call({ service: 'sqs', operation: 'GetQueueAttributes', request, caller, replyKey });
}

export function onLooked(
  state: LambdaState,
  { uuid }: CreationReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const creation = state.creations.get(uuid);
  state.creations.delete(uuid);
  if (!creation) return;
  const { mapping, callId } = creation;
  const target = state.functions.get(mapping.functionKey);
  const fault = target
    ? queueFault(target, mapping, outcome)
    : lambdaFail('ResourceNotFoundException', 'Function not found.');
  context.complete(callId, fault ?? ok(shownMapping(mapping, mapping.isEnabled ? 'Creating' : 'Disabled')));
  if (!fault) open(state, creation, context);
}

function open(state: LambdaState, { mapping }: Creation, context: Context): void {
  state.mappings.set(mapping.uuid, mapping);
  const step = pollStep(state, mapping.uuid, context);
  if (!step) return;
  const { uuid } = mapping;
  record(context, {
    type: 'lambda.mapping-created',
    function: step.target.name,
    queue: nameOfArn(mapping.queueArn),
    uuid,
  });
  if (mapping.isEnabled) startPollers(step);
}

/** The role must be able to read the queue, and messages must stay hidden for at least one run of the function. */
function queueFault(target: LambdaFunction, mapping: Mapping, outcome: Outcome<unknown>): Failed | undefined {
  if (!outcome.ok) return unreadable(outcome.error.code, outcome.error.message);
  const { Attributes } = outcome.response as { Attributes?: Record<string, string> };
  const seconds = Number(Attributes?.VisibilityTimeout ?? 0);
  mapping.visibilityMs = seconds * 1000;
  if (seconds >= target.timeoutSeconds) return undefined;
  return invalid(
    `Queue visibility timeout: ${seconds} seconds is less than Function timeout: ${target.timeoutSeconds} seconds`,
  );
}

function unreadable(code: string, message: string): Failed {
  if (code === 'QueueDoesNotExist') {
    return invalid(
      'Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist for this wsdl version.',
    );
  }
  if (/AccessDenied/.test(code)) {
    return invalid('The provided execution role does not have permissions to call ReceiveMessage on SQS');
  }
  return invalid(
    `Error occurred while ReceiveMessage. SQS Error Code: ${code}. SQS Error Message: ${message}`,
  );
}
