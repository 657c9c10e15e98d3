import type { Measure } from '@/engine/client/measure';

/** What became of a prediction: `4 so far`, `4 now` for what comes and goes, `it was 6` when the time it asks about is over. */
export function outcomeOf(measure: Measure | undefined, value: number, isOver: boolean): string {
  if (isOver) return `it was ${value}`;
  const count = measure?.count;
  const comesAndGoes = count !== undefined && ('depth' in count || 'workers' in count) && !count.most;
  return `${value} ${comesAndGoes ? 'now' : 'so far'}`;
}
