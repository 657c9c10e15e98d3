import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { type Alarm, alarmArn, alarmKey, keyOf } from './alarm';
import { alarmAccess } from './alarm-access';
import type { CloudWatchState } from './alarms-state';
import { cloudWatchFail, invalid, refuseShape } from './errors';
import { scheduleEvaluation } from './evaluate-alarms';
import { cloudWatchLimits } from './limits';
import { isStatistic } from './statistic';

const COMPARISONS: readonly unknown[] = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
];
const MISSING: readonly unknown[] = ['missing', 'breaching', 'notBreaching', 'ignore'];

/**
 * PutMetricAlarm on one metric and statistic (no metric math, no anomaly detection). A new alarm begins as INSUFFICIENT_DATA,
 * one that is put again keeps its state. Errors: ValidationError, LimitExceeded. Source: CloudWatch API reference, PutMetricAlarm.
 */
export const putMetricAlarm = shapedOperation<CloudWatchState, PutMetricAlarmInput, Record<string, never>>(
  {
    shape: {
      AlarmName: required('text'),
      AlarmDescription: 'text',
      ActionsEnabled: 'boolean',
      OKActions: { list: 'text' },
      AlarmActions: { list: 'text' },
      InsufficientDataActions: { list: 'text' },
      MetricName: required('text'),
      Namespace: required('text'),
      Statistic: required('text'),
      Dimensions: { list: { of: { Name: required('text'), Value: required('text') } } },
      Period: required('integer'),
      Unit: 'text',
      EvaluationPeriods: required('integer'),
      DatapointsToAlarm: 'integer',
      Threshold: required('number'),
      ComparisonOperator: required('text'),
      TreatMissingData: 'text',
    },
    access: (_state, request, context) => alarmAccess('PutMetricAlarm', request.AlarmName ?? '', context),
    run(state, request, context) {
      const fault = nameFault(request) ?? periodFault(request) ?? ruleFault(request);
      if (fault) return fault;
      const { region, caller, nowMs } = context;
      const name = request.AlarmName ?? '';
      const before = state.alarms.get(alarmKey(region, caller.accountId, name));
      if (!before && state.alarms.size >= cloudWatchLimits.alarms.max) {
        return cloudWatchFail('LimitExceeded', 'The maximum number of alarms has been reached.');
      }
      const alarm: Alarm = {
        name,
        arn: alarmArn(region, caller.accountId, name),
        accountId: caller.accountId,
        region,
        ...(before ? pastOf(before) : { ...NO_PAST, sinceMs: nowMs }),
        ...settingsOf(request),
        configuredMs: nowMs,
      };
      alarm.generation += 1;
      state.alarms.set(keyOf(alarm), alarm);
      scheduleEvaluation(alarm, context);
      return ok({});
    },
  },
  refuseShape,
);

type Past = Pick<Alarm, 'state' | 'reason' | 'sinceMs' | 'generation'>;

const NO_PAST: Omit<Past, 'sinceMs'> = {
  state: 'INSUFFICIENT_DATA',
  reason: 'Unchecked: Initial alarm creation',
  generation: 0,
};

function pastOf({ state, reason, sinceMs, generation }: Alarm): Past {
  return { state, reason, sinceMs, generation };
}

function settingsOf(request: PutMetricAlarmInput) {
  const { Dimensions, EvaluationPeriods = 1, DatapointsToAlarm = EvaluationPeriods } = request;
  return {
    description: request.AlarmDescription,
    actionsEnabled: request.ActionsEnabled ?? true,
    actions: actionsOf(request),
    namespace: String(request.Namespace),
    metric: String(request.MetricName),
    dimensions: Object.fromEntries((Dimensions ?? []).map(({ Name, Value }) => [Name, Value])),
    statistic: request.Statistic as Alarm['statistic'],
    unit: request.Unit,
    periodSeconds: Number(request.Period),
    evaluationPeriods: EvaluationPeriods,
    datapointsToAlarm: DatapointsToAlarm,
    threshold: Number(request.Threshold),
    comparison: request.ComparisonOperator as Alarm['comparison'],
    missingData: (request.TreatMissingData || 'missing') as Alarm['missingData'],
  };
}

function actionsOf({
  OKActions,
  AlarmActions,
  InsufficientDataActions,
}: PutMetricAlarmInput): Alarm['actions'] {
  return {
    OK: [...(OKActions ?? [])],
    ALARM: [...(AlarmActions ?? [])],
    INSUFFICIENT_DATA: [...(InsufficientDataActions ?? [])],
  };
}

function nameFault({
  AlarmName = '',
  OKActions,
  AlarmActions,
  InsufficientDataActions,
}: PutMetricAlarmInput): Failed | undefined {
  const { alarmNameCharacters, alarmActions } = cloudWatchLimits;
  if (AlarmName === '' || AlarmName.length > alarmNameCharacters.max) {
    return invalid('The value for parameter AlarmName must have a length of 1 to 255 characters.');
  }
  const isOver = [OKActions, AlarmActions, InsufficientDataActions].some(
    (actions) => (actions?.length ?? 0) > alarmActions.max,
  );
  return isOver ? invalid(`At most ${alarmActions.max} actions are allowed for each state.`) : undefined;
}

function periodFault({
  Period = 0,
  EvaluationPeriods = 0,
  DatapointsToAlarm,
}: PutMetricAlarmInput): Failed | undefined {
  if (Period < 60 || Period % 60 !== 0) {
    return invalid('Metrics of the engine have one value a minute: Period must be a multiple of 60.');
  }
  if (EvaluationPeriods < 1) return invalid('EvaluationPeriods must be greater than or equal to 1.');
  if (Period * EvaluationPeriods > cloudWatchLimits.alarmSpanSeconds.max) {
    return invalid(
      'Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be <= 604800).',
    );
  }
  const fits =
    DatapointsToAlarm === undefined || (DatapointsToAlarm >= 1 && DatapointsToAlarm <= EvaluationPeriods);
  return fits ? undefined : invalid('DatapointsToAlarm must be between 1 and EvaluationPeriods.');
}

function ruleFault({
  Statistic,
  ComparisonOperator,
  TreatMissingData,
}: PutMetricAlarmInput): Failed | undefined {
  if (!isStatistic(Statistic)) return invalid('The value for parameter Statistic is not supported.');
  if (!COMPARISONS.includes(ComparisonOperator)) {
    return invalid('The value for parameter ComparisonOperator is not supported.');
  }
  if (!TreatMissingData || MISSING.includes(TreatMissingData)) return undefined;
  return invalid('The value for parameter TreatMissingData is not supported.');
}
