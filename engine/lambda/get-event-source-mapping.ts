import type { EventSourceMappingConfiguration, GetEventSourceMappingRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import { mappingOperation } from './mapping-operation';
import { shownMapping } from './shown-mapping';

/** GetEventSourceMapping. Errors: ResourceNotFoundException. Source: Lambda API reference. */
export const getEventSourceMapping = mappingOperation<
  GetEventSourceMappingRequest,
  Plainly<EventSourceMappingConfiguration>
>('GetEventSourceMapping', {}, ({ mapping }) => ok(shownMapping(mapping)));
