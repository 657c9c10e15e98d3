import type { PolicyStatement } from '../kernel/access';
import type { Plain } from '../kernel/plain';
import type { Bus, Rule, Target } from './bus';
import { readEventPattern } from './event-pattern';

/** A delivery to a target that has not been accepted yet. */
export type Delivery = {
  id: string;
  bus: string;
  rule: string;
  targetId: string;
  /** What the target gets. */
  text: string;
  eventId: string;
  /** The event's own text, for the trace and the dead-letter queue. */
  event: string;
  hops: number;
  startedAtMs: number;
  attempts: number;
};

/** The whole of EventBridge in one world. Buses by `region/account/name`; every account has a `default` one in every Region. */
export interface EventBridgeState {
  buses: Map<string, Bus>;
  deliveries: Map<string, Delivery>;
}

export function emptyState(): EventBridgeState {
  return { buses: new Map(), deliveries: new Map() };
}

export function busKey(region: string, accountId: string, name: string): string {
  return `${region}/${accountId}/${name}`;
}

export function keyOf({ region, accountId, name }: Bus): string {
  return busKey(region, accountId, name);
}

type RuleSnapshot = Omit<Rule, 'pattern'> & { targets: Target[] };
type BusSnapshot = Omit<Bus, 'rules'> & { rules: RuleSnapshot[]; policy: PolicyStatement[] };
type Snapshot = { buses: BusSnapshot[]; deliveries: Delivery[] };

export function snapshotState(state: EventBridgeState): Plain {
  const snapshot: Snapshot = {
    buses: [...state.buses.values()].map((bus) => ({
      ...bus,
      policy: bus.policy.slice(),
      rules: [...bus.rules.values()].map(({ pattern: _, ...rule }) => ({
        ...rule,
        targets: rule.targets.slice(),
      })),
    })),
    deliveries: [...state.deliveries.values()].map((delivery) => ({ ...delivery })),
  };
  // An interface's fields are plain data as well; their types do not say so.
  return snapshot as Plain;
}

export function restoreState(plain: Plain): EventBridgeState {
  const { buses, deliveries } = plain as Snapshot;
  const restored = buses.map((bus): Bus => {
    const rules = bus.rules.map(
      (rule): Rule => ({ ...rule, targets: rule.targets.slice(), pattern: patternOf(rule) }),
    );
    return { ...bus, policy: bus.policy.slice(), rules: new Map(rules.map((rule) => [rule.name, rule])) };
  });
  return {
    buses: new Map(restored.map((bus) => [keyOf(bus), bus])),
    deliveries: new Map(deliveries.map((delivery) => [delivery.id, { ...delivery }])),
  };
}

function patternOf({ patternText }: RuleSnapshot): Rule['pattern'] {
  const pattern = readEventPattern(patternText);
  if ('fault' in pattern) throw new Error(`A snapshot holds a pattern that cannot be read: ${pattern.fault}`);
  return pattern;
}
