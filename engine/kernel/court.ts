import type { RunningHooks } from './hooks';
import type { Door } from './residents';

/** What a decision may ask of its world. */
export interface Court extends Pick<RunningHooks, 'identity' | 'sessionPolicy' | 'keyStanding'> {
  door: Pick<Door, 'nowMs' | 'record'>;
  organizationId?: string;
}
