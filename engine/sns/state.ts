import type { AccessRequest } from '../kernel/access';
import type { Caller } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { type ArchiveState, emptyArchive } from './archive/state';
import type { Delivery } from './delivery';
import { invalid, topicDoesNotExist } from './errors';
import { emptyMobile, type MobileState } from './mobile/state';
import { requireArn } from './request';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

/** The whole of SNS in one world. Topics and subscriptions are known by their ARN, which names Region and account. */
export interface SnsState {
  topics: Map<string, Topic>;
  subscriptions: Map<string, Subscription>;
  /** What is on its way, by id; ids grow. */
  deliveries: Map<number, Delivery>;
  nextDelivery: number;
  nextMessage: number;
  /** Where CloudWatch exists, the next moment at which metrics are sent. */
  metricsAtMs: number | undefined;
  /** Subscriptions that somebody other than their owner ended, by the token that restores them. */
  cancelled: Map<string, Subscription>;
  mobile: MobileState;
  archive: ArchiveState;
}

export function emptyState(): SnsState {
  return {
    topics: new Map(),
    subscriptions: new Map(),
    deliveries: new Map(),
    nextDelivery: 1,
    nextMessage: 1,
    metricsAtMs: undefined,
    cancelled: new Map(),
    mobile: emptyMobile(),
    archive: emptyArchive(),
  };
}

export function topicArn(region: string, accountId: string, name: string): string {
  return `arn:aws:sns:${region}:${accountId}:${name}`;
}

/** The topic that a field names by its ARN. Errors: ValidationError, InvalidParameter, NotFound. */
export function requireTopic(
  state: SnsState,
  fields: Fields,
  region: string,
  field = 'TopicArn',
): Success<Topic> | Failed {
  const given = fields[field];
  const known = typeof given === 'string' ? state.topics.get(given) : undefined;
  if (known?.identity.region === region) return ok(known);
  const arn = requireArn(fields, field);
  if (!arn.ok) return arn;
  // An endpoint knows only its own Region's topics.
  const here = arn.response.service === 'sns' && arn.response.region === region;
  return here ? topicDoesNotExist() : invalid(field);
}

/** Access to a topic. */
export function accessTo(topic: Topic, action: string, caller: Caller): AccessRequest {
  const { arn, accountId } = topic.identity;
  return {
    action: `sns:${action}`,
    resourceArn: arn,
    ownerAccountId: accountId,
    policy: topic.settings.policy,
    deniedCode: 'AuthorizationError',
    conditionKeys: { 'aws:SourceOwner': sourceOwner(caller) },
  };
}

/**
 * AWS:SourceOwner, on which the default policy of a topic turns. CloudWatch says whom its alarm belongs to, so that an alarm
 * may publish to a topic with that policy; S3 and EventBridge do not, and need a statement of their own.
 */
function sourceOwner({ service, accountId, sourceOwner }: Caller): string {
  return service ? (sourceOwner ?? '') : accountId;
}

/** Access to an action that is on no topic in particular, or on one that is not there yet. */
export function accountAccess(action: string, caller: Caller, resource = '*'): AccessRequest {
  return {
    action: `sns:${action}`,
    resourceArn: topicArn(caller.region, caller.accountId, resource),
    ownerAccountId: caller.accountId,
    deniedCode: 'AuthorizationError',
  };
}
