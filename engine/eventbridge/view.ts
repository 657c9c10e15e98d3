export interface EventBridgeBusView {
  name: string;
  arn: string;
  received: number;
  unmatched: number;
}

export interface EventBridgeRuleView {
  name: string;
  arn: string;
  bus: string;
  isEnabled: boolean;
  /** ARNs of its targets. */
  targets: string[];
  /** Their names. */
  to: string[];
  matched: number;
  failed: number;
}

/** By name; a second bus or rule of a name by its ARN. */
export interface EventBridgeView {
  buses: Record<string, EventBridgeBusView>;
  rules: Record<string, EventBridgeRuleView>;
}
