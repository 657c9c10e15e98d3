import 'server-only';
import type { CallsRequirement, Requirement } from '@/engine/client/requirement';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { AskedNames } from './asked-names';
import { readOperation } from './check-operation';
import type { TopologyProblem } from './check-topology';

/**
 * Names in a requirement that lead nowhere: nothing is ever counted of them, so "none" would hold whatever happens. Paths
 * begin at the requirement.
 */
export function checkRequirement(requirement: Requirement, names: AskedNames): TopologyProblem[] {
  if ('all' in requirement) return checkParts('all', requirement.all, names);
  if ('any' in requirement) return checkParts('any', requirement.any, names);
  if ('not' in requirement) return under(['not'], checkRequirement(requirement.not, names));
  const { queues, resources } = names;
  return [
    ...('calls' in requirement ? operationProblems(requirement, names.services) : []),
    ...('queue' in requirement ? unknown('queue', 'queue', requirement.queue, queues) : []),
    ...Object.entries(resourcesIn(requirement)).flatMap(([field, name]) =>
      unknown(field, 'resource', name, resources),
    ),
  ];
}

/** Fields in which requirements name resources, besides the queue. */
const RESOURCE_FIELDS = ['from', 'to', 'of', 'on', 'invocations', 'objects', 'alarm'];

function resourcesIn(requirement: Requirement): Record<string, string | undefined> {
  const fields = Object.entries(requirement as unknown as Record<string, unknown>);
  return Object.fromEntries(
    fields.flatMap(([field, name]) =>
      RESOURCE_FIELDS.includes(field) && typeof name === 'string' ? [[field, name]] : [],
    ),
  );
}

function operationProblems({ calls }: CallsRequirement, declared: ReadonlySet<string>): TopologyProblem[] {
  const read = readOperation(calls, declared);
  return 'fault' in read ? [{ path: ['calls'], ...read }] : [];
}

function checkParts(key: 'all' | 'any', parts: Requirement[], names: AskedNames): TopologyProblem[] {
  return parts.flatMap((part, index) => under([key, index], checkRequirement(part, names)));
}

function under(path: (string | number)[], problems: TopologyProblem[]): TopologyProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function unknown(
  field: string,
  kind: string,
  name: string | undefined,
  known: readonly string[] | undefined,
): TopologyProblem[] {
  if (name === undefined || known === undefined || known.includes(name)) return [];
  const fault = `The requirement speaks of the ${kind} "${name}", which does not exist.`;
  return [{ path: [field], fault, remedy: suggestWord(name, known) }];
}
