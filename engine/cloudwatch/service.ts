import { defineService } from '../kernel/service';
import type { PutMetricData } from '../metrics/put-metric-data';
import { type ActionReply, onActed } from './alarm-actions';
import { type CloudWatchState, emptyState, restoreState, snapshotState } from './alarms-state';
import { describeState } from './describe';
import { type AlarmTimer, onAlarmTimer } from './evaluate-alarms';
import { operations } from './operations';
import { storeMetricData } from './store-metric-data';

/**
 * Amazon CloudWatch: metrics and alarms on them. Services reach it by the command `put-metric-data`. `describe` gives a
 * `CloudWatchView`.
 */
export const cloudWatchService = defineService<CloudWatchState>({
  name: 'cloudwatch',
  create: emptyState,
  operations,
  onTimer: (state, payload, context) => onAlarmTimer(state, payload as AlarmTimer, context),
  onAnswer: (_state, replyKey, outcome, context) => onActed(replyKey as ActionReply, outcome, context),
  onCommand: (state, command) => storeMetricData(state, command as PutMetricData),
  snapshot: snapshotState,
  restore: restoreState,
  describe: describeState,
});
