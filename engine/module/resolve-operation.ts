import { type Operation, splitOperation } from '../client/operation';
import type { ModuleSet } from './module-set';

/** Why the name of an operation means nothing, or too much. */
export type OperationFault =
  | { fault: 'no-service'; service: string }
  /** `known` are the names that may have been meant. */
  | { fault: 'no-operation'; service?: string; name: string; known: readonly string[] }
  | { fault: 'ambiguous'; name: string; services: readonly string[] };

/**
 * What an author's name of an operation means: `'sns:Publish'` says it all, `'Publish'` is enough while only one declared service
 * has it, or, where none of those has it, only one of all.
 * @param declared names of the services whose kinds the topology declares
 */
export function resolveOperation(
  id: string,
  declared: ReadonlySet<string>,
  all: ModuleSet,
): Operation | OperationFault {
  const { service, name } = splitOperation(id);
  if (service !== undefined) return ofService(service, name, all);
  const services = all.servicesWith(name);
  const own = services.filter((one) => declared.has(one));
  const [only, second] = own.length > 0 ? own : services;
  if (only === undefined) {
    const known = all.all.flatMap((module) => module.operationNames);
    return { fault: 'no-operation', name, known };
  }
  if (second !== undefined) return { fault: 'ambiguous', name, services: own.length > 0 ? own : services };
  return { service: only, name };
}

function ofService(service: string, name: string, all: ModuleSet): Operation | OperationFault {
  if (!all.has(service)) return { fault: 'no-service', service };
  const known = [...all.operationsOf(service)];
  if (name === '*' || known.includes(name)) return { service, name };
  return { fault: 'no-operation', service, name, known };
}
