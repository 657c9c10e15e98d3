const guide = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const api = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference';

/**
 * Every number that SQS enforces, with its source. Lessons, quizzes and the engine read this one table.
 * `changedOn` and `examExpects` stand where AWS changed a limit and the exam's material may still name the old one.
 */
export const sqsLimits = {
  visibilityTimeoutSeconds: { min: 0, max: 43200, default: 30, source: `${api}/API_CreateQueue.html` },
  /** Extensions count from the receive; they never reach past this. */
  totalVisibilitySeconds: { max: 43200, source: `${guide}/sqs-visibility-timeout.html` },
  retentionSeconds: { min: 60, max: 1209600, default: 345600, source: `${api}/API_CreateQueue.html` },
  delaySeconds: { min: 0, max: 900, default: 0, source: `${api}/API_CreateQueue.html` },
  waitTimeSeconds: { min: 0, max: 20, default: 0, source: `${api}/API_ReceiveMessage.html` },
  messageBytes: {
    min: 1,
    max: 1048576,
    source: `${guide}/quotas-messages.html`,
    changedOn: '2025-08',
    examExpects: 262144,
  },
  /** The MaximumMessageSize attribute of a queue. */
  maximumMessageSizeBytes: {
    min: 1024,
    max: 1048576,
    default: 1048576,
    source: `${api}/API_CreateQueue.html`,
    changedOn: '2025-08',
    examExpects: 262144,
  },
  batchBytes: {
    max: 1048576,
    source: `${guide}/quotas-messages.html`,
    changedOn: '2025-08',
    examExpects: 262144,
  },
  batchEntries: { min: 1, max: 10, source: `${guide}/quotas-messages.html` },
  batchEntryIdCharacters: { min: 1, max: 80, source: `${guide}/quotas-messages.html` },
  receiveMessages: { min: 1, max: 10, default: 1, source: `${api}/API_ReceiveMessage.html` },
  inFlightStandard: { max: 120000, source: `${guide}/quotas-queues.html` },
  inFlightFifo: {
    max: 120000,
    source: `${guide}/quotas-fifo.html`,
    changedOn: '2024-11',
    examExpects: 20000,
  },
  /** A FIFO queue looks for free groups among its first so many messages. */
  fifoScanWindowMessages: {
    max: 120000,
    source: `${guide}/avoid-backlog-with-the-same-message-group-id.html`,
    changedOn: '2024-11',
    examExpects: 20000,
  },
  deduplicationSeconds: { value: 300, source: `${guide}/FIFO-queues-exactly-once-processing.html` },
  receiveAttemptSeconds: { value: 300, source: `${api}/API_ReceiveMessage.html` },
  queueNameCharacters: { min: 1, max: 80, source: `${guide}/quotas-queues.html` },
  groupIdCharacters: { min: 1, max: 128, source: `${api}/API_SendMessage.html` },
  deduplicationIdCharacters: { min: 1, max: 128, source: `${api}/API_SendMessage.html` },
  receiveAttemptIdCharacters: { min: 1, max: 128, source: `${api}/API_ReceiveMessage.html` },
  receiptHandleCharacters: { max: 1024, source: `${guide}/sqs-queue-message-identifiers.html` },
  messageIdCharacters: { max: 100, source: `${guide}/sqs-queue-message-identifiers.html` },
  messageAttributes: { max: 10, source: `${guide}/sqs-message-metadata.html` },
  messageAttributeNameCharacters: { min: 1, max: 256, source: `${guide}/sqs-message-metadata.html` },
  messageAttributeTypeCharacters: { min: 1, max: 256, source: `${guide}/sqs-message-metadata.html` },
  redriveAllowSources: { min: 1, max: 10, source: `${guide}/sqs-dead-letter-queues.html` },
  maxReceiveCount: { min: 1, max: 1000, default: 10, source: `${api}/API_SetQueueAttributes.html` },
  moveTaskMessagesPerSecond: { min: 1, max: 500, source: `${api}/API_StartMessageMoveTask.html` },
  moveTaskHistory: { min: 1, max: 10, default: 1, source: `${api}/API_ListMessageMoveTasks.html` },
  activeMoveTasks: { perQueue: 1, perAccount: 100, source: `${api}/API_StartMessageMoveTask.html` },
  moveTaskHours: { max: 36, source: `${guide}/sqs-configure-dead-letter-queue-redrive.html` },
  purgeIntervalSeconds: { value: 60, source: `${api}/API_PurgeQueue.html` },
  recreateAfterDeleteSeconds: { value: 60, source: `${api}/API_DeleteQueue.html` },
  tags: { max: 50, source: `${guide}/quotas-queues.html` },
  tagKeyCharacters: { min: 1, max: 128, source: `${guide}/sqs-queue-tags.html` },
  tagValueCharacters: { min: 0, max: 256, source: `${guide}/sqs-queue-tags.html` },
  policyBytes: { max: 8192, source: `${guide}/quotas-policies.html` },
  policyStatements: { max: 20, source: `${guide}/quotas-policies.html` },
  policyPrincipals: { max: 50, source: `${guide}/quotas-policies.html` },
  policyConditions: { max: 10, source: `${guide}/quotas-policies.html` },
  policyActionsPerStatement: { max: 7, source: `${guide}/quotas-policies.html` },
  permissionLabelCharacters: { min: 1, max: 80, source: `${api}/API_AddPermission.html` },
  kmsReuseSeconds: { min: 60, max: 86400, default: 300, source: `${api}/API_CreateQueue.html` },
  /** Per API action and queue; in high-throughput mode per group partition. */
  fifoCallsPerSecond: { max: 300, source: `${guide}/troubleshooting-fifo-throttling-issues.html` },
  fifoMessagesPerSecondBatched: {
    max: 3000,
    source: `${guide}/troubleshooting-fifo-throttling-issues.html`,
  },
  /** High-throughput mode in us-east-1, us-west-2 and eu-west-1: API calls per second and action of a queue. */
  fifoHighThroughputCallsPerSecond: {
    max: 70000,
    source: `${guide}/quotas-messages.html`,
    changedOn: '2023-11',
    examExpects: 3000,
  },
  /** A tenant is noisy above this share of the in-flight messages (or of recent processing time). */
  fairQueueInFlightShare: { value: 0.1, source: `${guide}/sqs-fair-queues-detailed.html` },
  fairQueueMinimumInFlight: { value: 30, source: `${guide}/sqs-fair-queues-detailed.html` },
  /** A noisy tenant that sends nothing for so long is quiet again. */
  fairQueueQuietSeconds: { value: 300, source: `${guide}/sqs-fair-queues-detailed.html` },
  /** A standard queue moves a message to the back, out of the age metric, after so many receives. */
  poisonReceives: { value: 3, source: `${guide}/sqs-available-cloudwatch-metrics.html` },
  listResults: { min: 1, max: 1000, default: 1000, source: `${api}/API_ListQueues.html` },
  /** Below so many messages a later short poll always finds what an earlier one missed. */
  shortPollSmallQueueMessages: { max: 1000, source: `${guide}/sqs-short-and-long-polling.html` },
  /** A queue sends metrics for so long after it was last used. */
  activeQueueHours: { value: 6, source: `${guide}/sqs-available-cloudwatch-metrics.html` },
  metricPeriodSeconds: { value: 60, source: `${guide}/sqs-available-cloudwatch-metrics.html` },
  /** Every started chunk of so many bytes is billed as one request. */
  billingChunkBytes: { value: 65536, source: 'https://aws.amazon.com/sqs/pricing/' },
} as const;
