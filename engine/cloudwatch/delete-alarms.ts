import type { DeleteAlarmsInput } from '@aws-sdk/client-cloudwatch';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { alarmKey } from './alarm';
import { alarmAccess } from './alarm-access';
import type { CloudWatchState } from './alarms-state';
import { cloudWatchFail, refuseShape } from './errors';

/** DeleteAlarms: all or none. Errors: ResourceNotFound. Source: CloudWatch API reference, DeleteAlarms. */
export const deleteAlarms = shapedOperation<CloudWatchState, DeleteAlarmsInput, Record<string, never>>(
  {
    shape: { AlarmNames: required({ list: 'text' }) },
    access: (_state, { AlarmNames }, context) =>
      (AlarmNames ?? []).map((name) => alarmAccess('DeleteAlarms', name, context)),
    run(state, { AlarmNames }, { caller, region }) {
      const keys = (AlarmNames ?? []).map((name) => alarmKey(region, caller.accountId, name));
      if (!keys.every((key) => state.alarms.has(key))) {
        return cloudWatchFail('ResourceNotFound', 'One or more alarms were not found.');
      }
      for (const key of keys) state.alarms.delete(key);
      return ok({});
    },
  },
  refuseShape,
);
