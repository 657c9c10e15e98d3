const api = 'https://docs.aws.amazon.com/STS/latest/APIReference';

/** STS's numbers, each with its source. */
export const stsLimits = {
  assumeRoleSeconds: { min: 900, max: 43200, default: 3600, source: `${api}/API_AssumeRole.html` },
  /** Whoever is a session of a role himself. */
  roleChainingSeconds: { max: 3600, source: `${api}/API_AssumeRole.html` },
  sessionTokenSeconds: { min: 900, max: 129600, default: 43200, source: `${api}/API_GetSessionToken.html` },
  sessionNameCharacters: { min: 2, max: 64, source: `${api}/API_AssumeRole.html` },
  sessionPolicyCharacters: { max: 2048, source: `${api}/API_AssumeRole.html` },
} as const;
