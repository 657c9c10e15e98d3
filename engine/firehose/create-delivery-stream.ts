import type { CreateDeliveryStreamInput, CreateDeliveryStreamOutput } from '@aws-sdk/client-firehose';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { firehoseFail, invalid, refuseShape } from './errors';
import { record } from './events';
import { firehoseLimits } from './limits';
import { prefixFault } from './object-key';
import { type FirehoseState, keyOf, type Stream } from './stream';
import { accessTo, streamArn } from './stream-operation';

const destination = {
  of: {
    RoleARN: required('text'),
    BucketARN: required('text'),
    Prefix: 'text',
    ErrorOutputPrefix: 'text',
    BufferingHints: { of: { SizeInMBs: 'integer', IntervalInSeconds: 'integer' } },
    CompressionFormat: 'text',
  },
} as const;

/**
 * CreateDeliveryStream with direct puts and a bucket as its destination. Assumed: it is active at once, where AWS takes some
 * seconds. Errors: InvalidArgumentException, ResourceInUseException, LimitExceededException. Source: Firehose API reference.
 */
export const createDeliveryStream = shapedOperation<
  FirehoseState,
  CreateDeliveryStreamInput,
  CreateDeliveryStreamOutput
>(
  {
    shape: {
      DeliveryStreamName: required('text'),
      DeliveryStreamType: 'text',
      ExtendedS3DestinationConfiguration: destination,
      S3DestinationConfiguration: destination,
    },
    access: (_state, request, context) =>
      accessTo(request.DeliveryStreamName ?? '', 'CreateDeliveryStream', context),
    run(state, request, context) {
      const fault = nameFault(request);
      if (fault) return fault;
      const to = request.ExtendedS3DestinationConfiguration ?? request.S3DestinationConfiguration;
      if (!to)
        return invalid(
          'Exactly one destination configuration is supported for a Firehose, and it must be S3.',
        );
      const { region, caller } = context;
      const name = request.DeliveryStreamName ?? '';
      const stream: Stream = {
        name,
        arn: streamArn(region, caller.accountId, name),
        accountId: caller.accountId,
        region,
        createdMs: context.nowMs,
        version: 1,
        ...destinationOf(to),
        generation: 0,
        received: 0,
        written: 0,
      };
      const wrong = destinationFault(stream, to.CompressionFormat) ?? takenFault(state, stream);
      if (wrong) return wrong;
      state.streams.set(keyOf(stream), stream);
      record(context, { type: 'firehose.stream-created', stream: name });
      return ok({ DeliveryStreamARN: stream.arn });
    },
  },
  refuseShape,
);

type Destination = NonNullable<CreateDeliveryStreamInput['ExtendedS3DestinationConfiguration']>;

function destinationOf({ BucketARN, RoleARN, Prefix, ErrorOutputPrefix, BufferingHints }: Destination) {
  const { bufferSeconds, bufferMegabytes } = firehoseLimits;
  return {
    bucketArn: BucketARN ?? '',
    roleArn: RoleARN ?? '',
    prefix: Prefix ?? '',
    errorPrefix: ErrorOutputPrefix ?? '',
    intervalSeconds: BufferingHints?.IntervalInSeconds ?? bufferSeconds.default,
    megabytes: BufferingHints?.SizeInMBs ?? bufferMegabytes.default,
  };
}

function nameFault({
  DeliveryStreamName = '',
  DeliveryStreamType,
}: CreateDeliveryStreamInput): Failed | undefined {
  const { max } = firehoseLimits.streamNameCharacters;
  if (!/^[a-zA-Z0-9_.-]+$/.test(DeliveryStreamName) || DeliveryStreamName.length > max) {
    return firehoseFail(
      'ValidationException',
      `1 validation error detected: Value '${DeliveryStreamName.slice(0, 100)}' at 'deliveryStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+`,
    );
  }
  const isDirect =
    DeliveryStreamType === undefined || DeliveryStreamType === null || DeliveryStreamType === 'DirectPut';
  return isDirect ? undefined : invalid('The engine has delivery streams of the type DirectPut.');
}

function destinationFault(stream: Stream, compression: string | undefined): Failed | undefined {
  const { bufferSeconds, bufferMegabytes, prefixCharacters } = firehoseLimits;
  const { intervalSeconds, megabytes, prefix, errorPrefix, bucketArn, roleArn } = stream;
  const isBuffered =
    intervalSeconds >= bufferSeconds.min &&
    intervalSeconds <= bufferSeconds.max &&
    megabytes >= bufferMegabytes.min &&
    megabytes <= bufferMegabytes.max;
  if (!isBuffered) return invalid('The buffering hints are out of their range.');
  if (compression && compression !== 'UNCOMPRESSED')
    return invalid('The engine writes objects uncompressed.');
  const isNamed =
    /^arn:aws[a-z-]*:s3:::\S+$/.test(bucketArn) && /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(roleArn);
  if (!isNamed) return invalid('BucketARN and RoleARN must be the ARNs of a bucket and of a role.');
  if (prefix.length + errorPrefix.length > 2 * prefixCharacters.max)
    return invalid('The prefix is too long.');
  const fault = prefixFault(prefix, errorPrefix);
  return fault ? invalid(fault) : undefined;
}

function takenFault(state: FirehoseState, stream: Stream): Failed | undefined {
  if (state.streams.has(keyOf(stream))) {
    const text = `Firehose ${stream.name} under accountId ${stream.accountId} already exists`;
    return firehoseFail('ResourceInUseException', text);
  }
  const { max } = firehoseLimits.streams;
  return state.streams.size >= max
    ? firehoseFail('LimitExceededException', `You have already consumed your Firehose quota of ${max}.`)
    : undefined;
}
