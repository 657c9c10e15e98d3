import 'server-only';
import type { Requirement } from '@/engine/client/requirement';
import { operationNames } from '@/engine/run/known-calls';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { TopologyProblem } from './check-topology';

/**
 * Names in a requirement that lead nowhere: nothing is ever counted of them, so "none" would hold whatever happens. Paths
 * begin at the requirement.
 * @param queues names of all queues that there can be; undefined when calls make queues of their own
 */
export function checkRequirement(
  requirement: Requirement,
  queues: readonly string[] | undefined,
): TopologyProblem[] {
  if ('all' in requirement) return checkParts('all', requirement.all, queues);
  if ('any' in requirement) return checkParts('any', requirement.any, queues);
  if ('not' in requirement) return under(['not'], checkRequirement(requirement.not, queues));
  return [
    ...('calls' in requirement && requirement.calls !== '*'
      ? unknown('calls', 'operation', requirement.calls, operationNames('sqs'))
      : []),
    ...('queue' in requirement && requirement.queue !== undefined && queues
      ? unknown('queue', 'queue', requirement.queue, queues)
      : []),
  ];
}

function checkParts(
  key: 'all' | 'any',
  parts: Requirement[],
  queues: readonly string[] | undefined,
): TopologyProblem[] {
  return parts.flatMap((part, index) => under([key, index], checkRequirement(part, queues)));
}

function under(path: (string | number)[], problems: TopologyProblem[]): TopologyProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function unknown(field: string, kind: string, name: string, known: readonly string[]): TopologyProblem[] {
  if (known.includes(name)) return [];
  const fault = `The requirement speaks of the ${kind} "${name}", which does not exist.`;
  return [{ path: [field], fault, remedy: suggestWord(name, known) }];
}
