import type { Plain } from '../kernel/plain';
import type { Topic } from './topic';

/** What is called to deliver a message, without who calls. */
export type DeliveryCall = {
  service: string;
  operation: string;
  region: string;
  request: Plain;
  /** Role that SNS assumes for it, instead of coming as a service. */
  roleArn?: string;
};

/** A message that can be delivered at all; an endpoint that is known to be unable is a client error. */
export type DeliveryCallOrFault = DeliveryCall | { code: string; reason: string };

export function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}

export function recipientCall(topic: Topic, request: Plain): DeliveryCall {
  return { service: 'recipients', operation: 'Deliver', region: topic.identity.region, request };
}
