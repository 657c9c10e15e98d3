import type { Caller, OutgoingCall } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import type { DeliveryCall } from './delivery-call';
import type { Topic } from './topic';

/** Regions that an account has to switch on: SNS delivers from them under the Region's own name. */
const OPT_IN_REGIONS = [
  'af-south-1',
  'ap-east-1',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
];

/**
 * Who calls on behalf of a topic. From an opt-in Region into another Region the principal is the Region's own.
 * Source: SNS Developer Guide, sns-cross-region-delivery.
 */
export function deliverer({ identity }: Topic, region: string): Caller {
  const regional = OPT_IN_REGIONS.includes(identity.region) && region !== identity.region;
  return {
    accountId: identity.accountId,
    principalArn: `arn:aws:iam::${identity.accountId}:root`,
    region,
    service: regional ? `sns.${identity.region}.amazonaws.com` : 'sns.amazonaws.com',
    sourceArn: identity.arn,
    sourceAccount: identity.accountId,
    secureTransport: true,
    actor: identity.name,
  };
}

export function outgoingCall(topic: Topic, call: DeliveryCall, replyKey: Plain): OutgoingCall {
  const { service, operation, region, request, roleArn } = call;
  const caller = deliverer(topic, region);
  return { service, operation, request, caller: roleArn ? assuming(roleArn, caller) : caller, replyKey };
}

/** Source: SNS Developer Guide, firehose-endpoints-subscribe, "SubscriptionRoleArn". */
function assuming(roleArn: string, caller: Caller): Caller {
  const accountId = roleArn.split(':')[4] || caller.accountId;
  return { ...caller, accountId, principalArn: roleArn, service: undefined };
}
