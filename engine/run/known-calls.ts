import { requestFields as cloudtrailFields } from '../cloudtrail/request-fields';
import { requestFields as cloudWatchFields } from '../cloudwatch/request-fields';
import { requestFields as eventBridgeFields } from '../eventbridge/request-fields';
import { requestFields as firehoseFields } from '../firehose/request-fields';
import { requestFields as iamFields } from '../iam/request-fields';
import { requestFields as kmsFields } from '../kms/request-fields';
import { requestFields as lambdaFields } from '../lambda/request-fields';
import { requestFields as s3Fields } from '../s3/request-fields';
import { entryFields as snsEntryFields, requestFields as snsFields } from '../sns/request-fields';
import { entryFields as sqsEntryFields, requestFields as sqsFields } from '../sqs/request-fields';
import { requestFields as stsFields } from '../sts/request-fields';
import { allSurroundings } from './all-surroundings';

const operationsByService: Record<string, readonly string[]> = Object.fromEntries(
  allSurroundings.services.map((create) => create()).map((service) => [service.name, service.operations]),
);

/** Names of fields by operation, as a list or as the keys of a record. */
type Fields = Record<string, readonly string[] | Record<string, true>>;

/** The fields of requests by service and operation; a service that is not here says nothing of its own. */
const fieldsByService: Record<string, { requests: Fields; entries?: Fields }> = {
  sqs: { requests: sqsFields, entries: sqsEntryFields },
  sns: { requests: snsFields, entries: snsEntryFields },
  lambda: { requests: lambdaFields },
  eventbridge: { requests: eventBridgeFields },
  firehose: { requests: firehoseFields },
  cloudwatch: { requests: cloudWatchFields },
  cloudtrail: { requests: cloudtrailFields },
  sts: { requests: stsFields },
  iam: { requests: iamFields },
  kms: { requests: kmsFields },
  s3: { requests: s3Fields },
};

/** Names of the services that a script can call. */
export const serviceNames: readonly string[] = Object.keys(operationsByService);

/** The service that a step calls when it names none. */
export const { serviceOf } = allSurroundings;

/** Names of a service's operations; none when there is no such service. */
export function operationNames(service: string): readonly string[] {
  return operationsByService[service] ?? [];
}

/** Names of all services' operations. */
export function allOperationNames(): readonly string[] {
  return Object.values(operationsByService).flat();
}

/** The services that have an operation of this name. */
export function servicesWith(operation: string): readonly string[] {
  return serviceNames.filter((service) => operationNames(service).includes(operation));
}

/** The fields that an operation's request may have; undefined where that is not known. */
export function requestFieldNames(service: string, operation: string): readonly string[] | undefined {
  return namesIn(fieldsByService[service]?.requests[operation]);
}

/** The fields that each of a batch request's `Entries` may have; undefined for any other operation. */
export function entryFieldNames(service: string, operation: string): readonly string[] | undefined {
  return namesIn(fieldsByService[service]?.entries?.[operation]);
}

function namesIn(fields: Fields[string] | undefined): readonly string[] | undefined {
  return Array.isArray(fields) ? fields : fields && Object.keys(fields);
}
