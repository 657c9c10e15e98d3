import 'server-only';
import type { CallsRequirement, Requirement } from '@/engine/client/requirement';
import { operationNames, serviceNames, serviceOf } from '@/engine/run/known-calls';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { AskedNames } from './asked-names';
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
    ...('calls' in requirement ? operationProblems(requirement) : []),
    ...('queue' in requirement ? unknown('queue', 'queue', requirement.queue, queues) : []),
    ...Object.entries(resourcesIn(requirement)).flatMap(([field, name]) =>
      unknown(field, 'resource', name, resources),
    ),
  ];
}

/** Every resource that a requirement names besides a queue, by its field. */
function resourcesIn(requirement: Requirement): Record<string, string | undefined> {
  if ('deliveries' in requirement) return { from: requirement.from, to: requirement.to };
  if ('invocations' in requirement) return { invocations: requirement.invocations };
  if ('objects' in requirement) return { objects: requirement.objects };
  if ('alarm' in requirement) return { alarm: requirement.alarm };
  if ('denials' in requirement) return { on: requirement.on };
  return 'calls' in requirement ? { of: requirement.of } : {};
}

function operationProblems({ calls, service = serviceOf(calls) }: CallsRequirement): TopologyProblem[] {
  if (calls === '*') return unknown('service', 'service', service, serviceNames);
  return unknown('calls', 'operation', calls, operationNames(service));
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
