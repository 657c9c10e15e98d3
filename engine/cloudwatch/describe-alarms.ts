import type { DescribeAlarmsInput, DescribeAlarmsOutput, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import type { Alarm } from './alarm';
import { alarmAccess } from './alarm-access';
import type { CloudWatchState } from './alarms-state';
import { refuseShape } from './errors';
import { cloudWatchLimits } from './limits';

/** DescribeAlarms of the account in the Region, by name, in pages of 100. Source: CloudWatch API reference, DescribeAlarms. */
export const describeAlarms = shapedOperation<
  CloudWatchState,
  DescribeAlarmsInput,
  Plainly<DescribeAlarmsOutput>
>(
  {
    shape: {
      AlarmNames: { list: 'text' },
      AlarmNamePrefix: 'text',
      AlarmTypes: { list: 'text' },
      StateValue: 'text',
      MaxRecords: 'integer',
      NextToken: 'text',
    },
    access: (_state, _request, context) => alarmAccess('DescribeAlarms', '*', context),
    run(state, request, context) {
      const { max } = cloudWatchLimits.describedAlarms;
      const size = Math.max(1, Math.min(request.MaxRecords ?? max, max));
      const wanted = [...state.alarms.values()]
        .filter((alarm) => isWanted(alarm, request, context) && alarm.name > (request.NextToken ?? ''))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
      const page = wanted.slice(0, size);
      const NextToken = wanted.length > size ? page.at(-1)?.name : undefined;
      return ok({ MetricAlarms: page.map(shownAlarm), CompositeAlarms: [], NextToken });
    },
  },
  refuseShape,
);

function isWanted(alarm: Alarm, request: DescribeAlarmsInput, { caller, region }: Context): boolean {
  const { AlarmNames, AlarmNamePrefix, StateValue } = request;
  return (
    alarm.accountId === caller.accountId &&
    alarm.region === region &&
    (!AlarmNames || AlarmNames.length === 0 || AlarmNames.includes(alarm.name)) &&
    alarm.name.startsWith(AlarmNamePrefix ?? '') &&
    (!StateValue || alarm.state === StateValue)
  );
}

function shownAlarm(alarm: Alarm): Plainly<MetricAlarm> {
  return {
    AlarmName: alarm.name,
    AlarmArn: alarm.arn,
    AlarmDescription: alarm.description,
    AlarmConfigurationUpdatedTimestamp: alarm.configuredMs / 1000,
    ActionsEnabled: alarm.actionsEnabled,
    OKActions: alarm.actions.OK,
    AlarmActions: alarm.actions.ALARM,
    InsufficientDataActions: alarm.actions.INSUFFICIENT_DATA,
    StateValue: alarm.state,
    StateReason: alarm.reason,
    StateUpdatedTimestamp: alarm.sinceMs / 1000,
    StateTransitionedTimestamp: alarm.sinceMs / 1000,
    MetricName: alarm.metric,
    Namespace: alarm.namespace,
    Statistic: alarm.statistic,
    Dimensions: Object.entries(alarm.dimensions).map(([Name, Value]) => ({ Name, Value })),
    Period: alarm.periodSeconds,
    Unit: alarm.unit as MetricAlarm['Unit'],
    EvaluationPeriods: alarm.evaluationPeriods,
    DatapointsToAlarm: alarm.datapointsToAlarm,
    Threshold: alarm.threshold,
    ComparisonOperator: alarm.comparison,
    TreatMissingData: alarm.missingData,
  };
}
