import type { Plain } from '../kernel/plain';
import { type Alarm, keyOf } from './alarm';
import { type Metric, type MetricsState, restoreMetrics, snapshotMetrics } from './state';

export interface CloudWatchState extends MetricsState {
  alarms: Map<string, Alarm>;
}

type Snapshot = { metrics: Metric[]; alarms: Alarm[] };

export function emptyState(): CloudWatchState {
  return { metrics: new Map(), alarms: new Map() };
}

export function snapshotState(state: CloudWatchState): Plain {
  const snapshot: Snapshot = {
    metrics: snapshotMetrics(state),
    alarms: [...state.alarms.values()].map((alarm) => ({ ...alarm })),
  };
  return snapshot;
}

export function restoreState(plain: Plain): CloudWatchState {
  const { metrics, alarms } = plain as Snapshot;
  return {
    metrics: restoreMetrics(metrics),
    alarms: new Map(alarms.map((alarm) => [keyOf(alarm), { ...alarm }])),
  };
}
