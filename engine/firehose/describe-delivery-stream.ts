import type { DescribeDeliveryStreamInput, DescribeDeliveryStreamOutput } from '@aws-sdk/client-firehose';
import { ok } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import type { Stream } from './stream';
import { streamOperation } from './stream-operation';

type Response = Plainly<DescribeDeliveryStreamOutput>;

/** DescribeDeliveryStream. Errors: ResourceNotFoundException. Source: Firehose API reference. */
export const describeDeliveryStream = streamOperation<DescribeDeliveryStreamInput, Response>(
  'DescribeDeliveryStream',
  { Limit: 'integer', ExclusiveStartDestinationId: 'text' },
  ({ stream }) =>
    ok({
      DeliveryStreamDescription: {
        DeliveryStreamName: stream.name,
        DeliveryStreamARN: stream.arn,
        DeliveryStreamStatus: 'ACTIVE',
        DeliveryStreamType: 'DirectPut',
        VersionId: String(stream.version),
        CreateTimestamp: stream.createdMs / 1000,
        HasMoreDestinations: false,
        Destinations: [{ DestinationId: 'destinationId-000000000001', ...destinationsOf(stream) }],
      },
    }),
);

function destinationsOf({ bucketArn, roleArn, prefix, errorPrefix, intervalSeconds, megabytes }: Stream) {
  const shown = {
    RoleARN: roleArn,
    BucketARN: bucketArn,
    Prefix: prefix || undefined,
    ErrorOutputPrefix: errorPrefix || undefined,
    BufferingHints: { SizeInMBs: megabytes, IntervalInSeconds: intervalSeconds },
    CompressionFormat: 'UNCOMPRESSED' as const,
    EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' as const },
  };
  return { S3DestinationDescription: shown, ExtendedS3DestinationDescription: shown };
}
