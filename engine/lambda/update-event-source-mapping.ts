import type {
  EventSourceMappingConfiguration,
  UpdateEventSourceMappingRequest,
} from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import { mappingOperation } from './mapping-operation';
import { readMappingSettings, settingsShape } from './mapping-settings';
import { pollStep, startPollers } from './poll-queue';
import { shownMapping } from './shown-mapping';

/**
 * UpdateEventSourceMapping: a disabled mapping finishes what it holds and polls no more.
 * Errors: ResourceNotFoundException, InvalidParameterValueException. Source: Lambda API reference.
 */
export const updateEventSourceMapping = mappingOperation<
  UpdateEventSourceMappingRequest,
  Plainly<EventSourceMappingConfiguration>
>('UpdateEventSourceMapping', settingsShape, ({ state, mapping, request, context }) => {
  const settings = readMappingSettings(request, mapping, mapping.queueArn);
  if (!settings.ok) return settings;
  Object.assign(mapping, settings.response, { modifiedMs: context.nowMs });
  const step = pollStep(state, mapping.uuid, context);
  if (step && mapping.isEnabled) startPollers(step);
  return ok(shownMapping(mapping, 'Updating'));
});
