import type { PolicyDocument } from './access';

/** What services may ask of IAM through `context.ask('iam', …)`. */
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
