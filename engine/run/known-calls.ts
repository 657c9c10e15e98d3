import { entryFields, requestFields } from '../sqs/request-fields';
import { SERVICES } from './services';

const operationsByService: Record<string, readonly string[]> = Object.fromEntries(
  SERVICES.map((create) => create()).map((service) => [service.name, service.operations]),
);
const fieldsByOperation: Record<string, Record<string, true>> = requestFields;

/** Names of the services that a script can call. */
export const serviceNames: readonly string[] = Object.keys(operationsByService);

/** Names of a service's operations; none when there is no such service. */
export function operationNames(service: string): readonly string[] {
  return operationsByService[service] ?? [];
}

/** The fields that an operation's request may have; undefined where that is not known. Only SQS's are. */
export function requestFieldNames(service: string, operation: string): readonly string[] | undefined {
  return service === 'sqs' ? namesIn(fieldsByOperation[operation]) : undefined;
}

/** The fields that each of a batch request's `Entries` may have; undefined for any other operation. */
export function entryFieldNames(service: string, operation: string): readonly string[] | undefined {
  return service === 'sqs' ? namesIn(entryFields[operation]) : undefined;
}

function namesIn(fields: Record<string, true> | undefined): readonly string[] | undefined {
  return fields && Object.keys(fields);
}
