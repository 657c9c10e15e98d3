import type { PublishInput, PublishResponse } from '@aws-sdk/client-sns';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { AccessNeeds, Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { readDraft } from './draft';
import { invalidBecause } from './errors';
import { accept } from './fan-out';
import { startMetrics } from './metrics';
import { publishToEndpoint, publishToPhone } from './mobile/publish-direct';
import { readText } from './request';
import { accessTo, accountAccess, requireTopic, type SnsState } from './state';
import type { Topic } from './topic';

/**
 * Publish: to a topic, to a platform endpoint or to a phone number. A message that is accepted is on its way to every confirmed
 * subscription. Errors: InvalidParameter, ParameterValueInvalid, NotFound, EndpointDisabled. Source: API reference, Publish.
 */
export const publish: Operation<SnsState, PublishInput, PublishResponse> = {
  access(state, request, context) {
    const target = targetOf(fieldsOf(request));
    if (!target.ok) return undefined;
    const { field, text } = target.response;
    if (field === 'PhoneNumber') return accountAccess('Publish', context.caller);
    if (isEndpoint(text)) return endpointAccess(text);
    const found = requireTopic(state, fieldsOf(request), context.region, field);
    return found.ok ? publishAccess(found.response, context) : undefined;
  },
  run(state, request, context) {
    const fields = fieldsOf(request);
    const target = targetOf(fields);
    return target.ok ? publishTo(state, target.response, fields, context) : target;
  },
};

/** An encrypted topic needs its publisher to have a data key made. Source: SNS Developer Guide, sns-key-management. */
export function publishAccess(topic: Topic, { caller }: Context): AccessNeeds {
  const access = accessTo(topic, 'Publish', caller);
  const { kmsMasterKeyId } = topic.settings;
  if (kmsMasterKeyId === undefined) return access;
  const encryptionContext = { 'aws:sns:topicArn': topic.identity.arn };
  const actions = ['kms:GenerateDataKey', 'kms:Decrypt'];
  return { ...access, key: { keyId: kmsMasterKeyId, actions, encryptionContext, codes: 'KMS' } };
}

type Target = { field: 'TopicArn' | 'TargetArn' | 'PhoneNumber'; text: string };
const TARGETS: Target['field'][] = ['TopicArn', 'TargetArn', 'PhoneNumber'];

/** Exactly one of the three. */
function targetOf(fields: Fields): Success<Target> | Failed {
  const given: Target[] = [];
  for (const field of TARGETS) {
    const text = readText(fields, field);
    if (!text.ok) return text;
    if (text.response !== undefined) given.push({ field, text: text.response });
  }
  const [target, another] = given;
  if (!target) return invalidBecause('TopicArn or TargetArn', 'no value for required parameter');
  if (!another) return ok(target);
  return invalidBecause(`${target.field} or ${another.field}`, 'only one of them can be given');
}

function isEndpoint(arn: string): boolean {
  return arn.includes(':endpoint/');
}

/** Only the account of a platform endpoint publishes to it. */
function endpointAccess(resourceArn: string): AccessNeeds {
  const ownerAccountId = resourceArn.split(':')[4] ?? '';
  return { action: 'sns:Publish', resourceArn, ownerAccountId, deniedCode: 'AuthorizationError' };
}

function publishDirect(
  state: SnsState,
  target: string,
  fields: Fields,
  context: Context,
): Outcome<PublishResponse> {
  const draft = readDraft(fields, undefined);
  if (!draft.ok) return draft;
  const publishThere = isEndpoint(target) ? publishToEndpoint : publishToPhone;
  return publishThere(state, target, draft.response, context);
}

function publishTo(
  state: SnsState,
  { field, text }: Target,
  fields: Fields,
  context: Context,
): Outcome<PublishResponse> {
  if (field === 'PhoneNumber' || isEndpoint(text)) return publishDirect(state, text, fields, context);
  const topic = requireTopic(state, fields, context.region, field);
  if (!topic.ok) return topic;
  const draft = readDraft(fields, topic.response);
  if (!draft.ok) return draft;
  topic.response.lastActiveMs = context.nowMs;
  startMetrics(state, context);
  return ok(accept(state, topic.response, draft.response, context));
}
