import type { EnableAlarmActionsInput } from '@aws-sdk/client-cloudwatch';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { alarmKey } from './alarm';
import { alarmAccess } from './alarm-access';
import type { CloudWatchState } from './alarms-state';
import { refuseShape } from './errors';

/** EnableAlarmActions and DisableAlarmActions; names that are not there are passed over. Source: CloudWatch API reference. */
function switchAlarmActions(action: 'EnableAlarmActions' | 'DisableAlarmActions') {
  return shapedOperation<CloudWatchState, EnableAlarmActionsInput, Record<string, never>>(
    {
      shape: { AlarmNames: required({ list: 'text' }) },
      access: (_state, { AlarmNames }, context) =>
        (AlarmNames ?? []).map((name) => alarmAccess(action, name, context)),
      run(state, { AlarmNames }, { caller, region }) {
        for (const name of AlarmNames ?? []) {
          const alarm = state.alarms.get(alarmKey(region, caller.accountId, name));
          if (alarm) alarm.actionsEnabled = action === 'EnableAlarmActions';
        }
        return ok({});
      },
    },
    refuseShape,
  );
}

export const enableAlarmActions = switchAlarmActions('EnableAlarmActions');
export const disableAlarmActions = switchAlarmActions('DisableAlarmActions');
