import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import type { Bus } from './bus';
import { busKey, type EventBridgeState, keyOf } from './state';

/** The bus that a name or ARN names; nothing named is the default one, which is there without being made. */
export function findBus(
  state: EventBridgeState,
  text: string | undefined,
  context: Context,
): Bus | undefined {
  const { region, caller } = context;
  const place = placeOf(text || 'default', region, caller.accountId);
  const found = state.buses.get(busKey(place.region, place.accountId, place.name));
  if (found || place.name !== 'default') return found;
  const bus = newBus(place, 0);
  state.buses.set(keyOf(bus), bus);
  return bus;
}

interface Place {
  region: string;
  accountId: string;
  name: string;
}

function placeOf(text: string, region: string, accountId: string): Place {
  const match = /^arn:aws[a-z-]*:events:([a-z0-9-]+):(\d{12}):event-bus\/(.+)$/.exec(text);
  const [, arnRegion = region, arnAccount = accountId, name = text] = match ?? [];
  return { region: arnRegion, accountId: arnAccount, name };
}

export function newBus({ region, accountId, name }: Place, createdMs: number): Bus {
  return {
    name,
    arn: `arn:aws:events:${region}:${accountId}:event-bus/${name}`,
    accountId,
    region,
    createdMs,
    policy: [],
    rules: new Map(),
    received: 0,
    unmatched: 0,
  };
}

export function ruleArn({ region, accountId, name: bus }: Bus, rule: string): string {
  const path = bus === 'default' ? rule : `${bus}/${rule}`;
  return `arn:aws:events:${region}:${accountId}:rule/${path}`;
}

export function accessToBus(bus: Bus, action: string, conditionKeys?: Record<string, string>): AccessRequest {
  return {
    action: `events:${action}`,
    resourceArn: bus.arn,
    ownerAccountId: bus.accountId,
    policy: { Version: '2012-10-17', Statement: bus.policy },
    deniedCode: 'AccessDeniedException',
    conditionKeys,
  };
}
