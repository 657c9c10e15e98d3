export interface BusView {
  name: string;
  arn: string;
  received: number;
  unmatched: number;
}

export interface RuleView {
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

/** The kinds that EventBridge shows, by their key in the view of a world. */
export interface EventBridgeViews {
  buses: BusView;
  rules: RuleView;
}

/** By name; a second bus or rule of a name by its ARN. */
export interface EventBridgeView {
  buses: Record<string, BusView>;
  rules: Record<string, RuleView>;
}
