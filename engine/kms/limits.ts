const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide';
const api = 'https://docs.aws.amazon.com/kms/latest/APIReference';

/** KMS's numbers, each with its source. */
export const kmsLimits = {
  keyPolicyBytes: { max: 32768, source: `${guide}/resource-limits.html` },
  aliasNameCharacters: { min: 1, max: 256, source: `${api}/API_CreateAlias.html` },
  aliasesPerKey: { max: 50, source: `${guide}/resource-limits.html` },
  grantsPerKey: { max: 50000, source: `${guide}/resource-limits.html` },
  plaintextBytes: { min: 1, max: 4096, source: `${api}/API_Encrypt.html` },
  dataKeyBytes: { min: 1, max: 1024, source: `${api}/API_GenerateDataKey.html` },
  pendingWindowDays: { min: 7, max: 30, default: 30, source: `${api}/API_ScheduleKeyDeletion.html` },
  rotationDays: { min: 90, max: 2560, default: 365, source: `${api}/API_EnableKeyRotation.html` },
  listItems: { min: 1, max: 1000, default: 100, source: `${api}/API_ListKeys.html` },
} as const;
