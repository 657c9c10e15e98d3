const guide = 'https://docs.aws.amazon.com/sns/latest/dg';
const constraints = `${guide}/subscription-filter-policy-constraints.html`;

/** What SNS limits in filter policies, with the source of each number. */
export const filterLimits = {
  keys: { max: 5, source: constraints },
  /** Values of all keys multiplied; of a nested key its depth is a factor too. */
  combinations: { max: 150, source: constraints },
  policyBytes: { max: 262_144, source: constraints },
  policiesPerTopic: { max: 200, source: constraints },
  policiesPerAccount: { max: 10_000, source: constraints },
  /** Absolute value of a number. */
  number: { max: 1_000_000_000, source: constraints },
  numberDecimals: { value: 5, source: constraints },
  wildcardStars: { max: 3, source: constraints },
  /** Sum over the wildcards of a policy: one point for a single star, three for each of several. */
  wildcardPoints: { max: 100, source: constraints },
} as const;
