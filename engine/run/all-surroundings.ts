import { sendElsewhere } from '../actors/send-elsewhere';
import { actorsServiceWith } from '../actors/service';
import { autoScalingService } from '../autoscaling/service';
import { cloudtrailService } from '../cloudtrail/service';
import { cloudWatchService } from '../cloudwatch/service';
import { eventBridgeService } from '../eventbridge/service';
import { firehoseService } from '../firehose/service';
import { aroundCallText } from '../history/around-call-text';
import { denialsAt } from '../history/around-denials';
import { aroundEventText } from '../history/around-sentences';
import { aroundEdgeOf, withoutRepeats } from '../history/around-travels';
import { describeAround } from '../history/around-view';
import { iamService } from '../iam/service';
import type { CallEntry } from '../kernel/trace';
import { kmsService } from '../kms/service';
import { lambdaService } from '../lambda/service';
import { recipientsService } from '../recipients/service';
import { RunAroundLedger } from '../requirement/run-around-ledger';
import { s3Service } from '../s3/service';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { stsService } from '../sts/service';
import { applyAroundChange, compileAround } from '../topology/around/compile-around';
import { namedEntry } from '../topology/around/recipient-names';
import { locate } from '../topology/around/scene';
import type { Surroundings } from './surroundings';

/** In the order in which an operation's name is looked for. */
const services = [
  sqsService,
  snsService,
  lambdaService,
  eventBridgeService,
  s3Service,
  firehoseService,
  iamService,
  stsService,
  kmsService,
  cloudWatchService,
  cloudtrailService,
  recipientsService,
  actorsServiceWith(sendElsewhere),
  autoScalingService,
];

/** What AWS has no calls for: the world's own machinery. */
const MACHINERY = ['recipients', 'actors', 'autoscaling'];

const offered = services.map((create) => {
  const { name, operations } = create();
  return { name, operations };
});
const aws = new Set(offered.map(({ name }) => name).filter((name) => !MACHINERY.includes(name)));

function serviceOf(operation: string): string {
  return offered.find(({ operations }) => operations.includes(operation))?.name ?? 'sqs';
}

/** Events that the line of the call behind them tells already. */
const TOLD_BY_CALL = new Set([
  'sns.topic-created',
  'sns.topic-changed',
  'sns.topic-deleted',
  'sns.subscription-created',
  'sns.subscription-changed',
  'sns.subscription-deleted',
  'sns.subscription-confirmed',
  'sns.message-published',
  'sns.publish-deduplicated',
  'eventbridge.rule-created',
  'eventbridge.rule-deleted',
  's3.bucket-created',
  's3.bucket-deleted',
  's3.object-created',
  's3.object-removed',
  'lambda.function-created',
  'lambda.function-deleted',
  'lambda.mapping-created',
  'lambda.mapping-deleted',
  'eventbridge.event-put',
  'firehose.stream-created',
  'firehose.stream-deleted',
]);

/** Operations of our own, by which a declaration is made true. */
const OUR_OWN = [
  'SettleSubscription',
  'SetBehaviour',
  'SetSmsSandbox',
  'TakeInvocations',
  'CompleteInvocation',
];
/** An operation of our own that stands where a reader looks for AWS's: how a subscriber came to be one. */
const CONTROLS = new Set(['SubscribeConfirmed']);
/** What Lambda asks of a queue for ever; what that brings is told by the invocation. */
const POLLING = ['ReceiveMessage', 'GetQueueAttributes'];

/** What one service does for another is told by an event of that service, in words that need no envelope. */
function isLine({ service, operation, caller }: CallEntry): boolean {
  if (!aws.has(service) || caller.service !== undefined || OUR_OWN.includes(operation)) return false;
  // A function calls with an execution role of its own name; a worker's has a number.
  const isFunction = caller.principalArn.endsWith(`:role/${caller.actor}`);
  return !(isFunction && service === 'sqs' && POLLING.includes(operation));
}

/** All services around SQS, and everything that makes, tells and judges a world with them. */
export const allSurroundings: Surroundings = {
  services,
  serviceOf,
  locate,
  compile: compileAround,
  applyChange: applyAroundChange,
  named: namedEntry,
  describe: describeAround,
  newLedger: () => new RunAroundLedger(aws, serviceOf),
  trace: {
    isLine,
    toldByCall: TOLD_BY_CALL,
    controls: CONTROLS,
    eventText: aroundEventText,
    callText: aroundCallText,
    edgeOf: aroundEdgeOf,
    denials: denialsAt,
    withoutRepeats,
  },
};
