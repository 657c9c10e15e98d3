/** An EventBridge rule on a bus. */
export interface RuleSpec {
  name: string;
  /** Name of the bus; default `'default'`. */
  bus?: string;
  pattern: Record<string, unknown>;
  /** Names of declared queues, topics, functions or buses. */
  to: string[];
}

/** An event bus besides the default one. */
export interface BusSpec {
  name: string;
}

/** The kinds that EventBridge lets a topology declare, by their key. */
export interface EventBridgeKinds {
  buses: BusSpec;
  rules: RuleSpec;
}
