/** One value, or several of which one is enough. */
export type OneOrMore = string | string[];

export type Principals = '*' | { [kind: string]: OneOrMore };

/** A policy's statement, as AWS's JSON has it. */
export type PolicyStatement = {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: Principals;
  NotPrincipal?: Principals;
  Action?: OneOrMore;
  NotAction?: OneOrMore;
  Resource?: OneOrMore;
  NotResource?: OneOrMore;
  Condition?: { [operator: string]: { [key: string]: OneOrMore } };
};

export type PolicyDocument = {
  Version?: string;
  Id?: string;
  Statement: PolicyStatement[];
};

/** What a call needs leave for. */
export interface AccessRequest {
  /** For example `'sqs:SendMessage'`. */
  action: string;
  resourceArn: string;
  /** Account that owns the resource. */
  ownerAccountId: string;
  policy?: PolicyDocument;
  /** The resource's policy must allow every caller, its owner too: KMS keys and the trust policies of roles. */
  policyDecides?: boolean;
  /** A KMS grant gives the caller this action. */
  granted?: boolean;
  /** Actions that no resource policy can grant to another account. */
  ownerOnly?: boolean;
  /** AWS's code for this service's denials; default `'AccessDenied'`. */
  deniedCode?: string;
  /** Condition keys that only the operation knows, for example `{ 'sns:Protocol': 'https' }`. */
  conditionKeys?: Record<string, OneOrMore>;
  /** The KMS key that the resource is encrypted with, and what the caller must be allowed to do with it. */
  key?: KeyNeed;
}

export interface KeyNeed {
  /** As the resource's attribute has it: id, ARN or alias. */
  keyId: string;
  /** For example `['kms:GenerateDataKey', 'kms:Decrypt']`. */
  actions: string[];
  encryptionContext?: Record<string, string>;
  /** How the service's codes begin: `'Kms'` (SQS: KmsAccessDenied, KmsNotFound, …, the default) or `'KMS'` (SNS). */
  codes?: 'Kms' | 'KMS';
}

export function listOf(value: OneOrMore | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
