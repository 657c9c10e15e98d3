import type { RunningHooks } from './hooks';
import type { WorldRuntime } from './world-runtime';

/** What a decision may ask of its world. */
export interface AuthorizationContext
  extends Pick<RunningHooks, 'identity' | 'sessionPolicy' | 'resolveKey'> {
  runtime: Pick<WorldRuntime, 'nowMs' | 'record'>;
  organizationId?: string;
}
