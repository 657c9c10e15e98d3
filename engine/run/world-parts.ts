import type { ServiceFactory } from '../kernel/service';
import type { Surroundings } from './surroundings';

/** What a world is made of besides queues, producers and consumers; each part only where the declaration needs it. */
export interface WorldParts {
  /** Left out, those of the surroundings, else those of queues alone. */
  services?: ServiceFactory[];
  surroundings?: Surroundings;
}
