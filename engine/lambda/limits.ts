const guide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const api = 'https://docs.aws.amazon.com/lambda/latest/api';

/** Every number of AWS Lambda that the engine enforces, with its source. */
export const lambdaLimits = {
  functionNameCharacters: { min: 1, max: 64, source: `${api}/API_CreateFunction.html` },
  timeoutSeconds: { min: 1, max: 900, default: 3, source: `${guide}/gettingstarted-limits.html` },
  memoryMegabytes: { min: 128, max: 10240, default: 128, source: `${guide}/gettingstarted-limits.html` },
  environmentBytes: { max: 4096, source: `${guide}/gettingstarted-limits.html` },
  policyBytes: { max: 20480, source: `${guide}/gettingstarted-limits.html` },
  syncPayloadBytes: { max: 6291456, source: `${guide}/gettingstarted-limits.html` },
  asyncPayloadBytes: {
    max: 1048576,
    source: `${guide}/gettingstarted-limits.html`,
    changedOn: '2025-10',
    examExpects: 262144,
  },
  /** Concurrent executions of an account in a Region, and how many must stay unreserved. */
  accountConcurrency: { max: 1000, unreserved: 100, source: `${guide}/lambda-concurrency.html` },
  asyncRetries: { min: 0, max: 2, default: 2, source: `${guide}/invocation-async-configuring.html` },
  asyncAgeSeconds: {
    min: 60,
    max: 21600,
    default: 21600,
    source: `${guide}/invocation-async-configuring.html`,
  },
  /** Wait before the first and the second retry of an asynchronous invocation whose function failed. */
  asyncRetryWaitSeconds: { first: 60, second: 120, source: `${guide}/invocation-async-error-handling.html` },
  /** A throttled asynchronous invocation is tried again after a wait that doubles between these. */
  asyncThrottleWaitSeconds: { min: 1, max: 300, source: `${guide}/invocation-async-error-handling.html` },
  batchSize: {
    min: 1,
    max: 10000,
    fifoMax: 10,
    default: 10,
    source: `${api}/API_CreateEventSourceMapping.html`,
  },
  batchingWindowSeconds: { min: 0, max: 300, default: 0, source: `${api}/API_CreateEventSourceMapping.html` },
  /** Above so many records a batch needs a window of at least a second. */
  batchSizeWithoutWindow: { max: 10, source: `${api}/API_CreateEventSourceMapping.html` },
  maximumConcurrency: { min: 2, max: 1000, source: `${api}/API_ScalingConfig.html` },
  /** Concurrent batches of a mapping of a standard queue: at the start, at most, and how many more each minute. */
  pollers: { start: 5, max: 1250, perMinute: 300, source: `${guide}/services-sqs-scaling.html` },
  filters: { max: 5, source: `${guide}/invocation-eventfiltering.html` },
  filterPatternCharacters: { max: 4096, source: `${guide}/invocation-eventfiltering.html` },
  longPollSeconds: { value: 20, source: `${guide}/with-sqs.html` },
  listedItems: { max: 50, source: `${api}/API_ListFunctions.html` },
  listedMappings: { max: 100, source: `${api}/API_ListEventSourceMappings.html` },
  metricPeriodSeconds: { value: 60, source: `${guide}/monitoring-metrics.html` },
} as const;
