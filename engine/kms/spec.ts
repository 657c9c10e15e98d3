/** A customer managed KMS key, known by its alias. */
export interface KeySpec {
  name: string;
  /** Key policy; left out, AWS's default one (the account's identity policies decide). */
  policy?: Record<string, unknown>;
  account?: string;
}

/** The kinds that KMS lets a topology declare, by their key. */
export interface KmsKinds {
  keys: KeySpec;
}
