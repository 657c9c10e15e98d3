/** A message in a poller's hands, as the function's event has it. */
export type HeldRecord = {
  messageId: string;
  receiptHandle: string;
  body: string;
  attributes: Record<string, string>;
  messageAttributes: Record<string, RecordAttribute>;
  md5OfBody: string;
  eventSource: 'aws:sqs';
  eventSourceARN: string;
  awsRegion: string;
};

export type RecordAttribute = {
  stringValue?: string;
  binaryValue?: string;
  stringListValues: string[];
  binaryListValues: string[];
  dataType: string;
};

/** One of a mapping's concurrent batches: it polls, gathers, and waits for the function. */
export type Poller = {
  id: number;
  /** Timers and answers that carry an older token are stale. */
  token: number;
  state: 'polling' | 'busy' | 'waiting';
  held: HeldRecord[];
  heldSinceMs: number;
  askedAtMs: number;
};

/** An event source mapping of an SQS queue. */
export type Mapping = {
  uuid: string;
  arn: string;
  functionKey: string;
  functionArn: string;
  queueArn: string;
  batchSize: number;
  windowSeconds: number;
  isEnabled: boolean;
  reportsPartialFailures: boolean;
  maximumConcurrency?: number;
  /** Texts of FilterCriteria's patterns. */
  filters: string[];
  /** VisibilityTimeout of the queue when it was last looked at. */
  visibilityMs: number;
  modifiedMs: number;
  lastResult: string;
  pollers: Poller[];
  nextPoller: number;
  nextToken: number;
  scaledAtMs: number;
};
