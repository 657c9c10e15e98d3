const api = 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference';

/** CloudTrail's numbers, each with its source. */
export const cloudtrailLimits = {
  lookupResults: { min: 1, max: 50, default: 50, source: `${api}/API_LookupEvents.html` },
  lookupDays: { max: 90, source: `${api}/API_LookupEvents.html` },
  /** Ours, not AWS's: a world keeps its newest calls. */
  keptEvents: { max: 1000, source: 'chosen for sandboxes' },
  keptRequestCharacters: { max: 2000, source: 'chosen for sandboxes' },
} as const;
