import type { When } from '../client/bound';

/** State of an alarm. */
export interface AlarmRequirement {
  alarm: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  when?: When;
}

/** What can be required of its facts, by the key that marks it. */
export interface CloudWatchRequirements {
  alarm: AlarmRequirement;
}
