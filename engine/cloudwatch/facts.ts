import type { Find } from '../requirement/finding';
import type { AlarmRequirement } from './requirement';

/** What a run remembers of alarms: the state that each is in. */
export class CloudWatchFacts {
  private readonly alarms = new Map<string, AlarmRequirement['state']>();

  stateOf(alarm: string): AlarmRequirement['state'] {
    return this.alarms.get(alarm) ?? 'INSUFFICIENT_DATA';
  }

  changed(alarm: string, state: AlarmRequirement['state']): void {
    this.alarms.set(alarm, state);
  }
}

export function findAlarm({ alarm, state }: AlarmRequirement, facts: CloudWatchFacts): Find {
  return () => {
    const actual = facts.stateOf(alarm);
    const holds = actual === state;
    const found = `The alarm ${alarm} is in the state ${actual}`;
    return { holds, reason: () => (holds ? `${found}, as expected.` : `${found}; expected ${state}.`) };
  };
}
