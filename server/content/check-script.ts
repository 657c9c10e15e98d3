import 'server-only';
import type { Duration } from '@/engine/client/duration';
import type { ScriptStep } from '@/engine/client/script';
import type { CallStep } from '@/engine/run/script-call';
import { parseDuration } from '@/engine/topology/duration';
import { suggestWord } from '@/lib/formatting/closest-word';
import { entryFieldNames, requestFieldNames } from './authoring';
import { readOperation } from './check-operation';
import type { TopologyProblem } from './check-topology';

/**
 * Slips in a script that the engine would pass over in silence: an operation or a field that does not exist, and a step that
 * comes when the run is over. Paths begin at the script.
 * @param declared names of the services whose kinds the script's world declares
 * @param runFor how long that world runs, when it is known
 */
export function checkScript(
  script: readonly ScriptStep[],
  declared: ReadonlySet<string>,
  runFor?: Duration,
): TopologyProblem[] {
  return script.flatMap((step, index) =>
    [...checkMoment(step, runFor), ...('call' in step ? checkCall(step, declared) : [])].map((problem) => ({
      ...problem,
      path: [index, ...problem.path],
    })),
  );
}

function checkMoment({ at }: ScriptStep, runFor: Duration | undefined): TopologyProblem[] {
  if (runFor === undefined || parseDuration(at) < parseDuration(runFor)) return [];
  return [
    {
      path: ['at'],
      fault: `The step comes at ${at}, and the run is over after ${runFor}.`,
      remedy: 'let the step come earlier, or the run last longer.',
    },
  ];
}

function checkCall({ call, request = {} }: CallStep, declared: ReadonlySet<string>): TopologyProblem[] {
  const read = readOperation(call, declared);
  if ('fault' in read) return [{ path: ['call'], ...read }];
  const { operation } = read;
  const { name } = operation;
  return [
    ...unknownFields(request, requestFieldNames(operation), `A ${name} request`, ['request']),
    ...Object.entries(request).flatMap(([list, entries]) =>
      checkEntries(entries, list, entryFieldNames(operation), name),
    ),
  ];
}

function checkEntries(
  entries: unknown,
  list: string,
  known: readonly string[] | undefined,
  call: string,
): TopologyProblem[] {
  if (known === undefined || !Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    typeof entry === 'object' && entry !== null
      ? unknownFields(entry, known, `An entry of ${call}`, ['request', list, index])
      : [],
  );
}

function unknownFields(
  request: object,
  known: readonly string[] | undefined,
  what: string,
  path: (string | number)[],
): TopologyProblem[] {
  if (known === undefined) return [];
  return Object.keys(request)
    .filter((field) => !known.includes(field))
    .map((field) => ({
      path: [...path, field],
      fault: `${what} has no field "${field}".`,
      remedy: suggestWord(field, known),
    }));
}
