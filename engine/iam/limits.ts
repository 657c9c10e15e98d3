const quotas = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const api = 'https://docs.aws.amazon.com/IAM/latest/APIReference';

/** IAM's numbers, each with its source. */
export const iamLimits = {
  userNameCharacters: { min: 1, max: 64, source: quotas },
  roleNameCharacters: { min: 1, max: 64, source: quotas },
  policyNameCharacters: { min: 1, max: 128, source: quotas },
  pathCharacters: { min: 1, max: 512, source: quotas },
  /** All inline policies of one user, or of one role, without white space. */
  userInlinePolicyCharacters: { max: 2048, source: quotas },
  roleInlinePolicyCharacters: { max: 10240, source: quotas },
  managedPolicyCharacters: { max: 6144, source: quotas },
  trustPolicyCharacters: { max: 2048, source: quotas },
  attachedPolicies: { max: 10, source: quotas },
  accessKeysPerUser: { max: 2, source: quotas },
  usersPerAccount: { max: 5000, source: quotas },
  rolesPerAccount: { max: 1000, source: quotas },
  policiesPerAccount: { max: 1500, source: quotas },
  maxSessionSeconds: { min: 3600, max: 43200, default: 3600, source: `${api}/API_CreateRole.html` },
  listItems: { min: 1, max: 1000, default: 100, source: `${api}/API_ListUsers.html` },
} as const;
