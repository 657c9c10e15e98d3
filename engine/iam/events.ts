/** What the kernel's authorizer records in IAM's name: a call that a policy refused. */
export type IamEvent = {
  type: 'iam.access-denied';
  action: string;
  resource: string;
  principal: string;
  /** The actor. */
  by?: string;
  /** One sentence: which policy's which statement denied, or what allow was missing. */
  reason: string;
  statement?: string;
};
