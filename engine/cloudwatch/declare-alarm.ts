import type { Kind } from '../module/kind';
import { parseSeconds } from '../topology/duration';
import { use } from '../topology/name-use';
import { ownerCall, provisioner } from '../topology/provisioner';
import type { AlarmSpec } from './spec';

const alarms = provisioner<AlarmSpec>({
  stage: ['connection', 4],
  list: (context) => context.specs('alarms'),
  create(spec, context) {
    const request = {
      AlarmName: spec.name,
      Namespace: 'AWS/SQS',
      MetricName: spec.metric,
      Dimensions: [{ Name: 'QueueName', Value: spec.queue }],
      Statistic: spec.statistic ?? 'Maximum',
      ComparisonOperator: spec.comparison ?? 'GreaterThanOrEqualToThreshold',
      Threshold: spec.threshold,
      Period: parseSeconds(spec.period ?? '1m'),
      EvaluationPeriods: spec.periods ?? 1,
      AlarmActions: spec.to ? [context.arnOf(spec.to)] : [],
    };
    return [ownerCall('cloudwatch', 'PutMetricAlarm', request, context.homeOf(spec.name))];
  },
  remove: ({ name }, context) => [
    ownerCall('cloudwatch', 'DeleteAlarms', { AlarmNames: [name] }, context.homeOf(name)),
  ],
});

export const alarmKind: Kind<AlarmSpec> = {
  word: 'alarm',
  arn: ({ name, region, accountId }) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
  uses: ({ queue, to }) => [use('queue', queue, ['queues']), use('to', to, ['topics'])],
  delivers: ({ name, to }) => [{ from: name, principal: 'cloudwatch.amazonaws.com', to: [to] }],
  provision: [alarms],
};
