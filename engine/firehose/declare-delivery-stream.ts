import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseSeconds } from '../topology/duration';
import { use } from '../topology/name-use';
import { ownerCall, provisioner } from '../topology/provisioner';
import type { DeliveryStreamSpec } from './spec';

/** Firehose's own defaults, as its documentation gives them. */
const BUFFER = { interval: '300s', size: 5 };

const deliveryStreams = provisioner<DeliveryStreamSpec>({
  stage: ['resource', 4],
  list: (context) => context.specs('deliveryStreams'),
  create: (spec, context) => [createStream(spec, context)],
  update: (spec, context) => [deleteStream(spec, context), createStream(spec, context)],
  remove: (spec, context) => [deleteStream(spec, context)],
});

function createStream(spec: DeliveryStreamSpec, context: CompileContext) {
  const home = context.homeOf(spec.name);
  const request = {
    DeliveryStreamName: spec.name,
    DeliveryStreamType: 'DirectPut',
    ExtendedS3DestinationConfiguration: {
      BucketARN: context.arnOf(spec.bucket),
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

function deleteStream({ name }: DeliveryStreamSpec, context: CompileContext) {
  return ownerCall('firehose', 'DeleteDeliveryStream', { DeliveryStreamName: name }, context.homeOf(name));
}

export const deliveryStreamKind: Kind<DeliveryStreamSpec> = {
  word: 'delivery stream',
  arn: ({ name, region, accountId }) => `arn:aws:firehose:${region}:${accountId}:deliverystream/${name}`,
  uses: ({ bucket }) => [use('bucket', bucket, ['buckets'])],
  provision: [deliveryStreams],
};
