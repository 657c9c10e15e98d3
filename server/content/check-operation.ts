import 'server-only';
import { type Operation, operationId } from '@/engine/client/operation';
import { allModules } from '@/engine/module/all-modules';
import { resolveOperation } from '@/engine/module/resolve-operation';
import { suggestWord } from '@/lib/formatting/closest-word';
import { serviceNames } from './authoring';

/** The operation that a name means, or what is wrong with the name. */
export function readOperation(
  id: string,
  declared: ReadonlySet<string>,
): { operation: Operation } | { fault: string; remedy: string } {
  const resolved = resolveOperation(id, declared, allModules);
  if (!('fault' in resolved)) return { operation: resolved };
  if (resolved.fault === 'no-service') {
    const { service } = resolved;
    return { fault: `There is no service "${service}".`, remedy: suggestWord(service, serviceNames) };
  }
  if (resolved.fault === 'no-operation') {
    const { service, name, known } = resolved;
    if (name === '*')
      return {
        fault: 'Calls of every service are nothing to count.',
        remedy: 'write sqs:*, or the service whose calls you mean.',
      };
    const fault = service
      ? `The service ${service} has no operation "${name}".`
      : `No service has an operation "${name}".`;
    return { fault, remedy: suggestWord(name, known) };
  }
  const { name, services } = resolved;
  return {
    fault: `${name} is an operation of ${services.join(' and ')}.`,
    remedy: `write ${services.map((service) => operationId({ service, name })).join(' or ')}.`,
  };
}

/** The name of an operation with its service; as it is where it means nothing. */
export function qualifiedOperation(id: string, declared: ReadonlySet<string>): string {
  const read = readOperation(id, declared);
  return 'operation' in read ? operationId(read.operation) : id;
}
