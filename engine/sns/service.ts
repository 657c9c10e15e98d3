import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { sendMetrics } from './metrics';
import { operations } from './operations';
import { restoreState, type SnsSnapshot, snapshotState } from './snapshot';
import { emptyState, type SnsState } from './state';

type TimerPayload = { kind: 'metrics' };

/** Amazon SNS. `describe` gives an `SnsView`. */
export const snsService = defineService<SnsState>({
  name: 'sns',
  create: emptyState,
  operations,
  onTimer,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as SnsSnapshot),
});

function onTimer(state: SnsState, payload: Plain, context: Context): void {
  const timer = payload as TimerPayload;
  if (timer.kind === 'metrics') sendMetrics(state, context);
}
