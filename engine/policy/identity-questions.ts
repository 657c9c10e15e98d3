import type { PolicyDocument } from '../kernel/access';

/** What services may ask, through `context.ask`, of the one that keeps identities. */
export type IamQuestion =
  /** A role, for whoever wants to assume it. */
  | { kind: 'role'; accountId: string; name: string }
  /** The unique id of a user (`AIDA…`): a text. */
  | { kind: 'user-id'; accountId: string; name: string };

export type RoleAnswer = {
  arn: string;
  /** `AROA…` */
  id: string;
  trust: PolicyDocument;
  maxSessionSeconds: number;
};
