const guide = 'https://docs.aws.amazon.com/sns/latest/dg';
const api = 'https://docs.aws.amazon.com/sns/latest/api';
const quotas = 'https://docs.aws.amazon.com/general/latest/gr/sns.html';

/**
 * Every number that SNS enforces, with its source. Lessons, quizzes and the engine read this one table.
 * `changedOn` and `examExpects` stand where AWS changed a limit and the exam's material may still name the old one.
 */
export const snsLimits = {
  topicNameCharacters: { min: 1, max: 256, source: `${api}/API_CreateTopic.html` },
  displayNameCharacters: { max: 100, source: `${api}/API_SetTopicAttributes.html` },
  standardTopics: { max: 100_000, source: quotas },
  fifoTopics: { max: 1000, source: quotas },
  /** Per standard topic. */
  subscriptions: { max: 12_500_000, source: quotas },
  /** Per FIFO topic. */
  fifoSubscriptions: { max: 100, source: quotas },
  firehoseSubscriptions: { max: 5, source: quotas },
  maximumMessageSizeBytes: {
    min: 1024,
    max: 1_048_576,
    default: 262_144,
    source: `${guide}/large-message-payloads.html`,
    changedOn: '2026-09',
    examExpects: 262_144,
  },
  /** A topic that takes larger messages has at most so many subscriptions, all of SQS, Lambda or Firehose. */
  largeMessageSubscriptions: { max: 100, source: `${guide}/large-message-payloads.html` },
  batchEntries: { min: 1, max: 10, source: `${api}/API_PublishBatch.html` },
  batchEntryIdCharacters: { min: 1, max: 80, source: `${api}/API_PublishBatchRequestEntry.html` },
  subjectCharacters: { min: 1, max: 99, source: `${api}/API_Publish.html` },
  groupIdCharacters: { min: 1, max: 128, source: `${api}/API_Publish.html` },
  deduplicationIdCharacters: { min: 1, max: 128, source: `${api}/API_Publish.html` },
  deduplicationSeconds: { value: 300, source: `${guide}/fifo-message-dedup.html` },
  messageAttributeNameCharacters: { min: 1, max: 256, source: `${guide}/sns-message-attributes.html` },
  /** More attributes than SQS takes make a raw delivery to a queue fail. */
  rawSqsAttributes: { max: 10, source: `${guide}/sns-large-payload-raw-message-delivery.html` },
  confirmationTokenDays: { value: 2, source: `${api}/API_Subscribe.html` },
  /** A subscription that nobody confirmed is removed. */
  pendingConfirmationDays: { value: 2, source: `${guide}/sns-delete-subscription-topic.html` },
  listPage: { max: 100, source: `${api}/API_ListSubscriptions.html` },
  tags: { max: 50, source: `${guide}/sns-tags.html` },
  tagKeyCharacters: { min: 1, max: 128, source: `${api}/API_Tag.html` },
  tagValueCharacters: { min: 0, max: 256, source: `${api}/API_Tag.html` },
  policyBytes: { max: 30_720, source: `${guide}/sns-access-policy-language-api-permissions-reference.html` },
  policyStatements: {
    max: 100,
    source: `${guide}/sns-access-policy-language-api-permissions-reference.html`,
  },
  policyPrincipals: {
    min: 1,
    max: 200,
    source: `${guide}/sns-access-policy-language-api-permissions-reference.html`,
  },
  httpTimeoutSeconds: { value: 15, source: `${guide}/SendMessageToHttp.prepare.html` },
  /** A customised delivery policy may not keep a message in retry longer. */
  httpTotalRetrySeconds: { max: 3600, source: `${guide}/sns-message-delivery-retries.html` },
  httpRetries: { min: 0, max: 100, default: 3, source: `${guide}/sns-message-delivery-retries.html` },
  httpDelayTargetSeconds: {
    min: 1,
    max: 3600,
    default: 20,
    source: `${guide}/sns-message-delivery-retries.html`,
  },
  /** SQS, Lambda and Firehose: attempts in each phase, and seconds between them. */
  managedRetry: {
    immediate: 3,
    preBackoff: 2,
    minDelaySeconds: 1,
    backoff: 10,
    maxDelaySeconds: 20,
    postBackoff: 100_000,
    attempts: 100_015,
    days: 23,
    source: `${guide}/sns-message-delivery-retries.html`,
  },
  /** SMTP, SMS and mobile push: attempts in each phase, and seconds between them. */
  customerRetry: {
    immediate: 0,
    preBackoff: 2,
    minDelaySeconds: 10,
    backoff: 10,
    maxDelaySeconds: 600,
    postBackoff: 38,
    attempts: 50,
    hours: 6,
    source: `${guide}/sns-message-delivery-retries.html`,
  },
  metricPeriodSeconds: { value: 60, source: `${guide}/sns-monitoring-using-cloudwatch.html` },
  feedbackSampleRate: { min: 0, max: 100, source: `${api}/API_SetTopicAttributes.html` },
} as const;
