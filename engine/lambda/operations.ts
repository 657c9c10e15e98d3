import { addPermission } from './add-permission';
import { completeInvocation } from './complete-invocation';
import { createEventSourceMapping } from './create-event-source-mapping';
import { createFunction } from './create-function';
import { deleteEventSourceMapping } from './delete-event-source-mapping';
import { deleteFunction } from './delete-function';
import { deleteFunctionConcurrency } from './delete-function-concurrency';
import { deleteFunctionEventInvokeConfig } from './delete-function-event-invoke-config';
import { getEventSourceMapping } from './get-event-source-mapping';
import { getFunction } from './get-function';
import { getFunctionConcurrency } from './get-function-concurrency';
import { getFunctionConfiguration } from './get-function-configuration';
import { getFunctionEventInvokeConfig } from './get-function-event-invoke-config';
import { getPolicy } from './get-policy';
import { invoke } from './invoke';
import { listEventSourceMappings } from './list-event-source-mappings';
import { listFunctions } from './list-functions';
import { putFunctionConcurrency } from './put-function-concurrency';
import { putFunctionEventInvokeConfig } from './put-function-event-invoke-config';
import { removePermission } from './remove-permission';
import { setBehaviour } from './set-behaviour';
import { takeInvocations } from './take-invocations';
import { updateEventSourceMapping } from './update-event-source-mapping';
import { updateFunctionConfiguration } from './update-function-configuration';

/** Lambda's operations by name, and three of our own: SetBehaviour, TakeInvocations and CompleteInvocation. */
export const operations = {
  AddPermission: addPermission,
  CompleteInvocation: completeInvocation,
  CreateEventSourceMapping: createEventSourceMapping,
  CreateFunction: createFunction,
  DeleteEventSourceMapping: deleteEventSourceMapping,
  DeleteFunction: deleteFunction,
  DeleteFunctionConcurrency: deleteFunctionConcurrency,
  DeleteFunctionEventInvokeConfig: deleteFunctionEventInvokeConfig,
  GetEventSourceMapping: getEventSourceMapping,
  GetFunction: getFunction,
  GetFunctionConcurrency: getFunctionConcurrency,
  GetFunctionConfiguration: getFunctionConfiguration,
  GetFunctionEventInvokeConfig: getFunctionEventInvokeConfig,
  GetPolicy: getPolicy,
  Invoke: invoke,
  ListEventSourceMappings: listEventSourceMappings,
  ListFunctions: listFunctions,
  PutFunctionConcurrency: putFunctionConcurrency,
  PutFunctionEventInvokeConfig: putFunctionEventInvokeConfig,
  RemovePermission: removePermission,
  SetBehaviour: setBehaviour,
  TakeInvocations: takeInvocations,
  UpdateEventSourceMapping: updateEventSourceMapping,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
};
