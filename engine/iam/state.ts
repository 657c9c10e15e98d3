import type { PolicyDocument } from '../kernel/access';

/** A policy as it was written, read beside it. */
export type WrittenPolicy = { text: string; document: PolicyDocument };

export type EntityKind = 'user' | 'role';

/** A user or a role. */
export type Entity = {
  kind: EntityKind;
  name: string;
  path: string;
  arn: string;
  accountId: string;
  /** `AIDA…` of a user, `AROA…` of a role. */
  id: string;
  createdAtMs: number;
  description?: string;
  inline: Record<string, WrittenPolicy>;
  /** ARNs of managed policies, in the order they were attached. */
  attached: string[];
  boundaryArn?: string;
  tags: Record<string, string>;
  /** Who may assume the role. */
  trust?: WrittenPolicy;
  maxSessionSeconds: number;
};

export type ManagedPolicy = WrittenPolicy & {
  name: string;
  path: string;
  arn: string;
  accountId: string;
  /** `ANPA…` */
  id: string;
  createdAtMs: number;
  description?: string;
};

export type AccessKey = {
  id: string;
  secret: string;
  accountId: string;
  userName: string;
  active: boolean;
  createdAtMs: number;
};

/** The whole of IAM in one world, all accounts. */
export interface IamState {
  /** By `entityKey`. */
  entities: Map<string, Entity>;
  /** Customer managed policies by ARN. */
  policies: Map<string, ManagedPolicy>;
  accessKeys: Map<string, AccessKey>;
}

/** The same as plain data. */
export type IamSnapshot = { entities: Entity[]; policies: ManagedPolicy[]; accessKeys: AccessKey[] };

export function emptyState(): IamState {
  return { entities: new Map(), policies: new Map(), accessKeys: new Map() };
}

/** Names are told apart without regard to case. Source: IAM User Guide, IAM identifiers. */
export function entityKey(accountId: string, kind: EntityKind, name: string): string {
  return `${accountId}/${kind}/${name.toLowerCase()}`;
}

export function snapshotState(state: IamState): IamSnapshot {
  return {
    entities: [...state.entities.values()].map((entity) => ({
      ...entity,
      inline: { ...entity.inline },
      attached: [...entity.attached],
      tags: { ...entity.tags },
    })),
    policies: [...state.policies.values()].map((policy) => ({ ...policy })),
    accessKeys: [...state.accessKeys.values()].map((key) => ({ ...key })),
  };
}

export function restoreState(snapshot: IamSnapshot): IamState {
  // The copy that a snapshot makes is also what a restore needs: neither may change with the other.
  const { entities, policies, accessKeys } = snapshotState({
    entities: mapOf(snapshot.entities, (one) => entityKey(one.accountId, one.kind, one.name)),
    policies: mapOf(snapshot.policies, ({ arn }) => arn),
    accessKeys: mapOf(snapshot.accessKeys, ({ id }) => id),
  });
  return {
    entities: mapOf(entities, (one) => entityKey(one.accountId, one.kind, one.name)),
    policies: mapOf(policies, ({ arn }) => arn),
    accessKeys: mapOf(accessKeys, ({ id }) => id),
  };
}

function mapOf<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value> {
  return new Map(values.map((value) => [keyOf(value), value]));
}
