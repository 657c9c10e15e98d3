const guide = 'https://docs.aws.amazon.com/sns/latest/dg';

/** What SNS limits in archives and replays, with the source of each number. */
export const archiveLimits = {
  retentionDays: { min: 1, max: 365, source: `${guide}/message-archiving-and-replay-topic-owner.html` },
  /** Assumed, not documented: how fast a replay goes. */
  replayStepMs: { value: 1000, source: `${guide}/message-archiving-and-replay-subscriber.html` },
  replayMessagesPerStep: { value: 100, source: `${guide}/message-archiving-and-replay-subscriber.html` },
} as const;
