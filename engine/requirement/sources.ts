import type { NamedAnswers } from '../topology/resolve-request';
import type { TraceProjection } from './trace-projection';

/** What findings are read from. */
export interface Sources {
  projection: TraceProjection;
  answers(): NamedAnswers;
}
