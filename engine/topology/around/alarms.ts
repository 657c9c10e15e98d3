import type { AlarmSpec } from '../../cloudwatch/spec';
import type { DeliveryStreamSpec } from '../../firehose/spec';
import { parseSeconds } from '../duration';
import { ownerCall, phase, type Scene } from './steps';

export const alarmsPhase = phase<AlarmSpec>({
  list: ({ topology }) => topology.alarms,
  create(spec, scene) {
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
      AlarmActions: spec.to ? [scene.arnOf(spec.to)] : [],
    };
    return [ownerCall('cloudwatch', 'PutMetricAlarm', request, scene.homeOf(spec.name))];
  },
  remove: ({ name }, scene) => [
    ownerCall('cloudwatch', 'DeleteAlarms', { AlarmNames: [name] }, scene.homeOf(name)),
  ],
});

/** Firehose's own defaults, as its documentation gives them. */
const BUFFER = { interval: '300s', size: 5 };

export const deliveryStreamsPhase = phase<DeliveryStreamSpec>({
  list: ({ topology }) => topology.deliveryStreams,
  create: (spec, scene) => [createStream(spec, scene)],
  update: (spec, scene) => [deleteStream(spec, scene), createStream(spec, scene)],
  remove: (spec, scene) => [deleteStream(spec, scene)],
});

function createStream(spec: DeliveryStreamSpec, scene: Scene) {
  const home = scene.homeOf(spec.name);
  const request = {
    DeliveryStreamName: spec.name,
    DeliveryStreamType: 'DirectPut',
    ExtendedS3DestinationConfiguration: {
      BucketARN: scene.arnOf(spec.bucket),
      RoleARN: `arn:aws:iam::${home.accountId}:role/${spec.name}`,
      Prefix: spec.prefix,
      BufferingHints: {
        IntervalInSeconds: parseSeconds(spec.bufferInterval ?? BUFFER.interval),
        SizeInMBs: spec.bufferSize ?? BUFFER.size,
      },
    },
  };
  return ownerCall('firehose', 'CreateDeliveryStream', request, home);
}

function deleteStream({ name }: DeliveryStreamSpec, scene: Scene) {
  return ownerCall('firehose', 'DeleteDeliveryStream', { DeliveryStreamName: name }, scene.homeOf(name));
}
