import type { SetAlarmStateInput } from '@aws-sdk/client-cloudwatch';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { type AlarmState, alarmKey } from './alarm';
import { alarmAccess } from './alarm-access';
import type { CloudWatchState } from './alarms-state';
import { cloudWatchFail, invalid, refuseShape } from './errors';
import { changeState } from './evaluate-alarms';

const STATES: readonly unknown[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/**
 * SetAlarmState: for a while, as the next evaluation decides again. Its actions are done as if the metric had caused it.
 * Errors: ResourceNotFound, ValidationError. Source: CloudWatch API reference, SetAlarmState.
 */
export const setAlarmState = shapedOperation<CloudWatchState, SetAlarmStateInput, Record<string, never>>(
  {
    shape: {
      AlarmName: required('text'),
      StateValue: required('text'),
      StateReason: required('text'),
      StateReasonData: 'text',
    },
    access: (_state, request, context) => alarmAccess('SetAlarmState', request.AlarmName ?? '', context),
    run(state, { AlarmName = '', StateValue, StateReason = '' }, context) {
      const alarm = state.alarms.get(alarmKey(context.region, context.caller.accountId, AlarmName));
      if (!alarm) return cloudWatchFail('ResourceNotFound', `Alarm ${AlarmName} does not exist.`);
      if (!STATES.includes(StateValue))
        return invalid('The value for parameter StateValue is not supported.');
      if (alarm.state !== StateValue) changeState(alarm, StateValue as AlarmState, StateReason, context);
      return ok({});
    },
  },
  refuseShape,
);
