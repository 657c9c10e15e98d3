import type {
  DeleteEventSourceMappingRequest,
  EventSourceMappingConfiguration,
} from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import { nameOfArn } from './arn';
import { record } from './events';
import { mappingOperation } from './mapping-operation';
import { shownMapping } from './shown-mapping';

/** DeleteEventSourceMapping: what its pollers hold returns to the queue. Errors: ResourceNotFoundException. Source: Lambda API reference. */
export const deleteEventSourceMapping = mappingOperation<
  DeleteEventSourceMappingRequest,
  Plainly<EventSourceMappingConfiguration>
>('DeleteEventSourceMapping', {}, ({ state, mapping, context }) => {
  const { uuid, functionArn, queueArn } = mapping;
  state.mappings.delete(uuid);
  const about = { function: nameOfArn(functionArn), queue: nameOfArn(queueArn), uuid };
  record(context, { type: 'lambda.mapping-deleted', ...about });
  return ok(shownMapping(mapping, 'Deleting'));
});
