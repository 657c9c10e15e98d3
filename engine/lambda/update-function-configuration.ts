import type { FunctionConfiguration, UpdateFunctionConfigurationRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { configurationOf } from './configuration';
import { functionOperation } from './find-function';
import { readSettings } from './settings';

/**
 * UpdateFunctionConfiguration: what runs goes on as it was started.
 * Errors: ResourceNotFoundException, InvalidParameterValueException. Source: Lambda API reference.
 */
export const updateFunctionConfiguration = functionOperation<
  UpdateFunctionConfigurationRequest,
  Plainly<FunctionConfiguration>
>(
  'UpdateFunctionConfiguration',
  {
    FunctionName: required('text'),
    Role: 'text',
    Runtime: 'text',
    Handler: 'text',
    Description: 'text',
    Timeout: 'integer',
    MemorySize: 'integer',
    Environment: { of: { Variables: { map: 'text' } } },
    DeadLetterConfig: { of: { TargetArn: 'text' } },
  },
  ({ target, request, context }) => {
    const settings = readSettings(request);
    if (!settings.ok) return settings;
    Object.assign(target, settings.response, { modifiedMs: context.nowMs, revisionId: context.uuid() });
    return ok(configurationOf(target));
  },
);
