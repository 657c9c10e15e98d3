import type { CloudWatchState } from './alarms-state';
import type { CloudWatchView } from './view';

/** What a viewer may see of the alarms now. */
export function describeState(state: CloudWatchState): CloudWatchView {
  const alarms: CloudWatchView['alarms'] = {};
  for (const { name, arn, state: alarmState, metric, threshold, value, actions } of state.alarms.values()) {
    const view = {
      name,
      arn,
      state: alarmState,
      metric,
      threshold,
      value,
      to: actions.ALARM[0]?.split(':').at(-1),
    };
    alarms[name in alarms ? arn : name] = view;
  }
  return { alarms };
}
