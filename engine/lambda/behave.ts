import type { Context } from '../kernel/context';
import type { Behaviour } from './function';
import { type EventRecord, recordsOf } from './records';

/** How an invocation ended. `result` is the function's answer as JSON text. */
export type Ending =
  | { kind: 'succeeded'; result: string; failedRecords?: number; done: EventRecord[] }
  | { kind: 'failed'; errorType: string; message: string }
  | { kind: 'timed out'; message: string };

/** What a named behaviour does with a payload. Seeded chance decides what may fail. */
export function behave(behaviour: Behaviour, payload: string, context: Context): Ending {
  const records = recordsOf(payload);
  if (behaviour.partial && records.every(({ id }) => id !== ''))
    return behaveByRecord(behaviour, records, context);
  const poisoned = records.find((one) => isPoison(behaviour, one));
  if (poisoned) return failed(`Cannot process: ${poisoned.body.slice(0, 200)}`);
  if (context.chance.hit(behaviour.failureRate)) return failed('The function failed.');
  return { kind: 'succeeded', result: 'null', done: records };
}

function behaveByRecord(behaviour: Behaviour, records: EventRecord[], context: Context): Ending {
  const stopped = new Set<string>();
  const failures = records.filter((one) => {
    // Whoever keeps a FIFO queue's order leaves the rest of a group undone once one of it has failed.
    const isStopped = one.groupId !== undefined && stopped.has(one.groupId);
    const fails = isStopped || isPoison(behaviour, one) || context.chance.hit(behaviour.failureRate);
    if (fails && one.groupId !== undefined) stopped.add(one.groupId);
    return fails;
  });
  const batchItemFailures = failures.map(({ id }) => ({ itemIdentifier: id }));
  return {
    kind: 'succeeded',
    result: JSON.stringify({ batchItemFailures }),
    failedRecords: failures.length,
    done: records.filter((one) => !failures.includes(one)),
  };
}

function isPoison({ poison }: Behaviour, { body }: EventRecord): boolean {
  return poison.some((part) => body.includes(part));
}

function failed(message: string): Ending {
  return { kind: 'failed', errorType: 'Error', message };
}

/** What a function that failed or timed out answers. */
export function errorPayload(ending: Exclude<Ending, { kind: 'succeeded' }>): string {
  if (ending.kind === 'timed out') return JSON.stringify({ errorMessage: ending.message });
  return JSON.stringify({ errorMessage: ending.message, errorType: ending.errorType, trace: [] });
}
