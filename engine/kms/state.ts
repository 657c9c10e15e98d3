import type { PolicyDocument } from '../kernel/access';

export type Grant = {
  id: string;
  token: string;
  name?: string;
  grantee: string;
  retiring?: string;
  /** As the API names them: `Decrypt`, `GenerateDataKey` … */
  operations: string[];
  contextEquals?: Record<string, string>;
  contextSubset?: Record<string, string>;
  issuedBy: string;
  createdAtMs: number;
};

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

export type Key = {
  id: string;
  arn: string;
  region: string;
  accountId: string;
  /** `AWS` for the keys that AWS keeps for a service. */
  manager: 'CUSTOMER' | 'AWS';
  description: string;
  state: KeyState;
  deletionAtMs?: number;
  createdAtMs: number;
  policy: PolicyDocument;
  policyText: string;
  rotationDays?: number;
  grants: Grant[];
  tags: Record<string, string>;
};

export type Alias = {
  /** `alias/orders` */
  name: string;
  arn: string;
  keyId: string;
  createdAtMs: number;
  updatedAtMs: number;
};

/** The whole of KMS in one world, all Regions and accounts. */
export interface KmsState {
  /** Customer managed keys by ARN. */
  keys: Map<string, Key>;
  /** By ARN. */
  aliases: Map<string, Alias>;
  /** AWS managed keys that have been asked for, by the ARN of their alias: always the same, so no snapshot holds them. */
  managed: Map<string, Key>;
}

export type KmsSnapshot = { keys: Key[]; aliases: Alias[] };

export function emptyState(): KmsState {
  return { keys: new Map(), aliases: new Map(), managed: new Map() };
}

export function snapshotState(state: KmsState): KmsSnapshot {
  return {
    keys: [...state.keys.values()].map(copyOf),
    aliases: [...state.aliases.values()].map((alias) => ({ ...alias })),
  };
}

export function restoreState({ keys, aliases }: KmsSnapshot): KmsState {
  const state = emptyState();
  for (const key of keys) state.keys.set(key.arn, copyOf(key));
  for (const alias of aliases) state.aliases.set(alias.arn, { ...alias });
  return state;
}

function copyOf(key: Key): Key {
  return { ...key, grants: [...key.grants], tags: { ...key.tags } };
}

export function keyArn(region: string, accountId: string, id: string): string {
  return `arn:aws:kms:${region}:${accountId}:key/${id}`;
}

export function aliasArn(region: string, accountId: string, name: string): string {
  return `arn:aws:kms:${region}:${accountId}:${name}`;
}
