import type { ChartPoint } from '@/engine/client/view';
import { type Reload, useReloaded } from '../use-reloaded';

const reload: Reload<ChartPoint[]> = {
  initial: [],
  everyMs: 300,
  keyOf: (frame) => frame.endMs,
  load: (store) => store.client.chart(240),
};

/** The chart's points over everything that has happened. */
export function useChart(): ChartPoint[] {
  return useReloaded(reload);
}
