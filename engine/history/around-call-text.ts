import type { EngineEvent } from '../kernel/context';
import { queueName } from '../topology/place';
import type { CallLine } from './around-trace';
import { actorName, brief, times } from './sentences';

type Told = { by: string; of: string; request: Record<string, unknown>; events: EngineEvent[] };

const TEXTS: Record<string, (told: Told) => string> = {
  Publish: publishText,
  PublishBatch: publishText,
  AddPermission: ({ by, of }) => `${by} added a permission to the policy of ${of}`,
  CreateBucket: ({ by, of }) => `${by} created the bucket ${of}`,
  PutBucketNotificationConfiguration: ({ by, of }) => `${by} set whom ${of} tells of its objects`,
  CreateFunction: ({ by, of }) => `${by} created the function ${of}`,
  CreateEventSourceMapping: ({ by, of, request }) =>
    `${by} let ${of} take messages from ${endpointName(String(request.EventSourceArn))}`,
  CreateRole: ({ by, of }) => `${by} created the role ${of}`,
  CreateKey: ({ by }) => `${by} created a key`,
  PutMetricAlarm: ({ by, of }) => `${by} set the alarm ${of}`,
  PutRule: ({ by, of, request }) => `${by} put the rule ${request.Name} on the bus ${of}`,
  PutTargets: ({ by, request }) => `${by} gave the rule ${request.Rule} its targets`,
  CreateTopic: ({ by, request }) => `${by} created the topic ${request.Name}`,
  Subscribe: ({ by, of, request }) => `${by} subscribed ${endpointName(String(request.Endpoint))} to ${of}`,
  SubscribeConfirmed: ({ of, request }) =>
    `Course control: ${endpointName(String(request.Endpoint))} is subscribed to ${of} and has confirmed`,
  Unsubscribe: ({ by }) => `${by} ended a subscription`,
  ConfirmSubscription: ({ by, of }) => `${by} confirmed a subscription to ${of}`,
  SetSubscriptionAttributes: ({ by, request }) => `${by} set ${request.AttributeName} of a subscription`,
  SetTopicAttributes: ({ by, of, request }) => `${by} set ${request.AttributeName} of ${of}`,
  PutObject: ({ by, of, request }) => `${by} put ${request.Key} into ${of}`,
  DeleteObject: ({ by, of, request }) => `${by} deleted ${request.Key} from ${of}`,
  PutEvents: ({ by, events }) =>
    `${by} put ${times(ofType(events, 'eventbridge.event-put').length, 'event')}`,
  Invoke: ({ by, of }) => `${by} invoked ${of}`,
};

/** The services as a sentence says them where a call is of no resource. */
const SERVICES: Record<string, string> = {
  sns: 'SNS',
  s3: 'S3',
  lambda: 'Lambda',
  eventbridge: 'EventBridge',
  cloudwatch: 'CloudWatch',
  iam: 'IAM',
  sts: 'STS',
  kms: 'KMS',
  cloudtrail: 'CloudTrail',
  firehose: 'Firehose',
};

/** One sentence for a call of a service around SQS; undefined for SQS's own. */
export function aroundCallText(line: CallLine): string | undefined {
  const { call, answer, events } = line;
  if (call.service === 'sqs') return undefined;
  const by = actorName(call.caller.actor);
  const request = (call.request ?? {}) as Record<string, unknown>;
  const of = resourceName(request) ?? SERVICES[call.service] ?? call.service;
  const tried = `${by} called ${call.operation} on ${of}`;
  if (answer && !answer.outcome.ok) return `${tried}, which ${failure(line, answer.outcome.error.code)}`;
  const told = { by, of, request, events: events.map(({ event }) => event) };
  return TEXTS[call.operation]?.(told) ?? tried;
}

/** What a policy refused is told with the statement that decided. */
function failure({ events }: CallLine, code: string): string {
  const refused = events.find(({ event }) => event.type === 'iam.access-denied')?.event;
  return refused ? `was refused: ${refused.reason}` : `failed with ${code}`;
}

function endpointName(endpoint: string): string {
  return endpoint.startsWith('arn:') ? queueName(endpoint) : endpoint;
}

const NAMING_FIELDS = [
  'TopicArn',
  'TargetArn',
  'PhoneNumber',
  'Bucket',
  'FunctionName',
  'EventBusName',
  'Name',
  'RoleName',
  'UserName',
  'AlarmName',
  'DeliveryStreamName',
  'KeyId',
  'ResourceArn',
];

function resourceName(request: Record<string, unknown>): string | undefined {
  const field = NAMING_FIELDS.find((name) => typeof request[name] === 'string');
  return field && queueName(String(request[field]));
}

function publishText({ by, of, events }: Told): string {
  const published = ofType(events, 'sns.message-published');
  const dropped = ofType(events, 'sns.publish-deduplicated');
  if (published.length + dropped.length > 1) {
    const again =
      dropped.length > 0 ? `; SNS recognised ${times(dropped.length, 'message')} as sent before` : '';
    return `${by} published ${times(published.length, 'message')} to ${of}${again}`;
  }
  const [duplicate] = dropped;
  if (duplicate)
    return `${by} published ${bodyOf(duplicate)} to ${of} again, which SNS recognised and dropped`;
  const [message] = published;
  return message ? `${by} published ${bodyOf(message)} to ${of}` : `${by} published to ${of}`;
}

function bodyOf(event: EngineEvent): string {
  return brief(String(event.body ?? ''));
}

function ofType(events: EngineEvent[], type: string): EngineEvent[] {
  return events.filter((event) => event.type === type);
}
