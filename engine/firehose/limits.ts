const guide = 'https://docs.aws.amazon.com/firehose/latest/dev';
const api = 'https://docs.aws.amazon.com/firehose/latest/APIReference';

/** Every number of Amazon Data Firehose that the engine enforces, with its source. */
export const firehoseLimits = {
  streamNameCharacters: { min: 1, max: 64, source: `${api}/API_CreateDeliveryStream.html` },
  streams: { max: 5000, source: `${guide}/limits.html` },
  /** Before base64. */
  recordBytes: { max: 1024000, source: `${api}/API_PutRecord.html` },
  batchRecords: { min: 1, max: 500, source: `${api}/API_PutRecordBatch.html` },
  batchBytes: { max: 4194304, source: `${api}/API_PutRecordBatch.html` },
  bufferSeconds: { min: 0, max: 900, default: 300, source: `${api}/API_BufferingHints.html` },
  bufferMegabytes: { min: 1, max: 128, default: 5, source: `${api}/API_BufferingHints.html` },
  /** With no buffering time records arrive after about so long. */
  zeroBufferingSeconds: { value: 5, source: `${guide}/buffering-hints.html` },
  retryHours: { max: 24, source: `${guide}/retry.html` },
  prefixCharacters: { max: 1024, source: `${api}/API_ExtendedS3DestinationConfiguration.html` },
  listed: { default: 10, max: 10000, source: `${api}/API_ListDeliveryStreams.html` },
} as const;
