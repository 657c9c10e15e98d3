import type { Caller, Context } from '../kernel/context';
import type { Bus, Rule, Target } from './bus';
import type { Delivery, EventBridgeState } from './state';

/** A delivery under way, and everything that decides where it goes. */
export interface DeliveryStep {
  state: EventBridgeState;
  bus: Bus;
  rule: Rule;
  target: Target;
  delivery: Delivery;
  context: Context;
}

export function nameOfArn(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? arn;
}

/** EventBridge acts for the rule, in the target's Region. */
export function callerOf({ bus, rule }: DeliveryStep, arn: string): Caller {
  return {
    accountId: bus.accountId,
    principalArn: 'events.amazonaws.com',
    service: 'events.amazonaws.com',
    region: arn.split(':')[3] || bus.region,
    sourceArn: rule.arn,
    sourceAccount: bus.accountId,
    secureTransport: true,
    actor: rule.name,
  };
}

export function queueUrlOf(arn: string): string {
  const [, , , region, accountId, name] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}
