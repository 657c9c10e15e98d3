import 'server-only';
import type { Duration } from '@/engine/client/duration';
import type { ScriptStep } from '@/engine/client/script';
import {
  allOperationNames,
  entryFieldNames,
  operationNames,
  requestFieldNames,
  serviceNames,
  serviceOf,
  servicesWith,
} from '@/engine/run/known-calls';
import type { CallStep } from '@/engine/run/script-call';
import { parseDuration } from '@/engine/topology/duration';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { TopologyProblem } from './check-topology';

/**
 * Slips in a script that the engine would pass over in silence: an operation or a field that does not exist, and a step that
 * comes when the run is over. Paths begin at the script.
 * @param runFor how long the script's world runs, when that is known
 */
export function checkScript(script: readonly ScriptStep[], runFor?: Duration): TopologyProblem[] {
  return script.flatMap((step, index) =>
    [...checkMoment(step, runFor), ...('call' in step ? checkCall(step) : [])].map((problem) => ({
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

function checkCall(step: CallStep): TopologyProblem[] {
  const { call, service = serviceOf(call), request = {} } = step;
  const ambiguous = step.service === undefined ? ambiguityProblems(call) : [];
  if (ambiguous.length > 0) return ambiguous;
  const operations = operationNames(service);
  if (operations.length === 0) {
    const remedy = suggestWord(service, serviceNames);
    return [{ path: ['service'], fault: `There is no service "${service}".`, remedy }];
  }
  if (!operations.includes(call)) {
    const fault = `The service ${service} has no operation "${call}".`;
    const known = step.service === undefined ? allOperationNames() : operations;
    return [{ path: ['call'], fault, remedy: suggestWord(call, known) }];
  }
  return [
    ...unknownFields(request, requestFieldNames(service, call), `A ${call} request`, ['request']),
    ...['Entries', 'PublishBatchRequestEntries'].flatMap((list) =>
      checkEntries(request[list], list, entryFieldNames(service, call), call),
    ),
  ];
}

/** An operation that several services have: SQS's own needs no telling, any other does. */
function ambiguityProblems(call: string): TopologyProblem[] {
  const services = servicesWith(call);
  if (services.length < 2 || services.includes('sqs')) return [];
  const fault = `${call} is an operation of ${services.join(' and ')}.`;
  return [{ path: ['call'], fault, remedy: `add service: '${services[0]}', or the one you mean.` }];
}

function checkEntries(
  entries: unknown,
  list: string,
  known: readonly string[] | undefined,
  call: string,
): TopologyProblem[] {
  if (!Array.isArray(entries)) return [];
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
