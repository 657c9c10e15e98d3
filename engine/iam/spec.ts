/** An IAM role that an actor or a function can act as. */
export interface RoleSpec {
  name: string;
  account?: string;
  /** Identity policy documents. */
  policies: Record<string, unknown>[];
}

/** The kinds that IAM lets a topology declare, by their key. */
export interface IamKinds {
  roles: RoleSpec;
}
