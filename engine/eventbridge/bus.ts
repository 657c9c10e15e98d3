import type { PolicyStatement } from '../kernel/access';
import type { Pattern } from '../patterns/pattern';

export type RetryPolicy = { ageSeconds: number; attempts: number };

/** Where a rule sends what matches it, and as what. */
export type Target = {
  id: string;
  arn: string;
  roleArn?: string;
  input?: string;
  inputPath?: string;
  transformer?: { paths: Record<string, string>; template: string };
  /** Of a FIFO queue. */
  groupId?: string;
  deadLetterArn?: string;
  retry: RetryPolicy;
};

export interface Rule {
  name: string;
  arn: string;
  description?: string;
  roleArn?: string;
  state: 'ENABLED' | 'DISABLED';
  patternText: string;
  /** Read from the text. */
  pattern: Pattern;
  targets: Target[];
  matched: number;
  failed: number;
}

export interface Bus {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  description?: string;
  createdMs: number;
  policy: PolicyStatement[];
  rules: Map<string, Rule>;
  received: number;
  unmatched: number;
}

/** An event as a rule sees it. Source: EventBridge User Guide, eb-events-structure. */
export type BusEvent = {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
};
