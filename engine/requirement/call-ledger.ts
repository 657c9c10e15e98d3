import type { Operation } from '../client/operation';
import type { AnswerEntry, CallEntry } from '../kernel/trace';
import type { ModuleSet } from '../module/module-set';
import { Tallies, type Tally } from './tally';

export interface CallFilter {
  operation: Operation;
  /** Name of the resource it was made of, whatever kind that is. */
  of?: string;
  by?: string;
  result?: string;
}

/** Calls and how they ended. A call counts when it is answered. */
export class CallLedger {
  private readonly open = new Map<number, unknown>();
  private readonly tallies = new Tallies<CallFilter>();

  constructor(private readonly modules: Pick<ModuleSet, 'resourceOf' | 'brought'>) {}

  countOf(filter: CallFilter): Tally {
    return this.tallies.of(filter);
  }

  asked(entry: CallEntry): void {
    this.open.set(entry.callId, entry.request);
  }

  /** @returns the name of the resource that the call was made of */
  answered(entry: AnswerEntry): string | undefined {
    const request = this.open.get(entry.callId);
    this.open.delete(entry.callId);
    const resource = this.modules.resourceOf(entry.service, request);
    this.tallies.add(1, (filter) => fits(entry, resource, filter) && this.endedIn(entry, filter.result));
    return resource;
  }

  private endedIn(entry: AnswerEntry, result: string | undefined): boolean {
    if (result === undefined) return true;
    const { outcome } = entry;
    if (result === 'ok') return outcome.ok;
    if (result === 'empty') return this.modules.brought(entry) === 0;
    if (result === 'messages') return (this.modules.brought(entry) ?? 0) > 0;
    if (outcome.ok) return false;
    return result === 'error' || result === outcome.error.code;
  }
}

/** A group of workers is asked for by its name, one worker by its id. */
export function isBy(actor: string, wanted: string): boolean {
  return actor === wanted || actor.startsWith(`${wanted}#`);
}

function fits(entry: AnswerEntry, resource: string | undefined, filter: CallFilter): boolean {
  const { operation, of, by } = filter;
  return (
    entry.service === operation.service &&
    (operation.name === '*' || operation.name === entry.operation) &&
    (of === undefined || of === resource) &&
    (by === undefined || isBy(entry.caller.actor, by))
  );
}
