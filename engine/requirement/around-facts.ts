import type {
  AlarmRequirement,
  DenialsRequirement,
  InvocationsRequirement,
  ObjectsRequirement,
} from '../client/requirement';
import { queueName } from '../topology/place';

export type InvocationFilter = Pick<InvocationsRequirement, 'invocations' | 'result'>;
export type ObjectFilter = Pick<ObjectsRequirement, 'objects' | 'prefix'>;
export type DenialFilter = Pick<DenialsRequirement, 'denials' | 'on'>;

/** A number that goes on being counted. */
export interface Tally {
  count: number;
}

/** What a run knows of functions, buckets, alarms and refusals, kept up event by event. */
export class AroundFacts {
  private readonly invocations: (Tally & { filter: InvocationFilter })[] = [];
  private readonly objects: (Tally & { filter: ObjectFilter })[] = [];
  private readonly denials: (Tally & { filter: DenialFilter })[] = [];
  private readonly keys = new Map<string, Set<string>>();
  private readonly alarms = new Map<string, AlarmRequirement['state']>();

  invocationsOf(filter: InvocationFilter): Tally {
    return added(this.invocations, filter);
  }

  objectsOf(filter: ObjectFilter): Tally {
    return added(this.objects, filter);
  }

  denialsOf(filter: DenialFilter): Tally {
    return added(this.denials, filter);
  }

  stateOf(alarm: string): AlarmRequirement['state'] {
    return this.alarms.get(alarm) ?? 'INSUFFICIENT_DATA';
  }

  invoked(name: string, result: NonNullable<InvocationFilter['result']>): void {
    for (const tally of this.invocations) {
      const { filter } = tally;
      if (filter.invocations === name && (filter.result ?? result) === result) tally.count += 1;
    }
  }

  objectThere(bucket: string, key: string): void {
    let keys = this.keys.get(bucket);
    if (!keys) {
      keys = new Set();
      this.keys.set(bucket, keys);
    }
    if (keys.has(key)) return;
    keys.add(key);
    this.countObject(bucket, key, 1);
  }

  objectGone(bucket: string, key: string): void {
    if (this.keys.get(bucket)?.delete(key)) this.countObject(bucket, key, -1);
  }

  alarmIs(alarm: string, state: AlarmRequirement['state']): void {
    this.alarms.set(alarm, state);
  }

  denied(action: string, resource: string): void {
    for (const tally of this.denials) {
      const { denials, on } = tally.filter;
      const isAction = denials === '*' || denials.toLowerCase() === action.toLowerCase();
      if (isAction && (on === undefined || on === queueName(resource))) tally.count += 1;
    }
  }

  private countObject(bucket: string, key: string, by: number): void {
    for (const tally of this.objects) {
      const { objects, prefix = '' } = tally.filter;
      if (objects === bucket && key.startsWith(prefix)) tally.count += by;
    }
  }
}

function added<Filter>(tallies: (Tally & { filter: Filter })[], filter: Filter): Tally {
  const tally = { filter, count: 0 };
  tallies.push(tally);
  return tally;
}
