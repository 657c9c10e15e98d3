const guide = 'https://docs.aws.amazon.com/eventbridge/latest/userguide';
const api = 'https://docs.aws.amazon.com/eventbridge/latest/APIReference';

/** Every number of Amazon EventBridge that the engine enforces, with its source. */
export const eventBridgeLimits = {
  entries: { min: 1, max: 10, source: `${api}/API_PutEvents.html` },
  /** All entries of a PutEvents together. */
  putEventsBytes: {
    max: 1048576,
    source: `${guide}/eb-putevents.html`,
    changedOn: '2026',
    examExpects: 262144,
  },
  busNameCharacters: { min: 1, max: 256, source: `${api}/API_CreateEventBus.html` },
  buses: { max: 100, source: `${guide}/eb-quota.html` },
  ruleNameCharacters: { min: 1, max: 64, source: `${api}/API_PutRule.html` },
  rulesPerBus: { max: 300, source: `${guide}/eb-quota.html` },
  targetsPerRule: { max: 5, source: `${guide}/eb-quota.html` },
  targetIdCharacters: { min: 1, max: 64, source: `${api}/API_Target.html` },
  patternCharacters: { max: 4096, source: `${api}/API_PutRule.html` },
  inputCharacters: { max: 8192, source: `${api}/API_Target.html` },
  inputPaths: { max: 100, source: `${api}/API_InputTransformer.html` },
  retryAgeSeconds: { min: 60, max: 86400, default: 86400, source: `${api}/API_RetryPolicy.html` },
  retryAttempts: { min: 0, max: 185, default: 185, source: `${api}/API_RetryPolicy.html` },
  /** What came from another bus is not routed to a third one. */
  busHops: { max: 1, source: `${guide}/eb-bus-to-bus.html` },
  listed: { max: 100, source: `${api}/API_ListRules.html` },
} as const;
