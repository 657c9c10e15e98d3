import type { Duration, Rate } from './duration';
import type {
  AlarmSpec,
  BucketSpec,
  DeliveryStreamSpec,
  FunctionSpec,
  KeySpec,
  RoleSpec,
  RuleSpec,
} from './topology-around';
import type { AppSpec, InboxSpec, PhoneSpec, SubscriptionSpec, TopicSpec, WebhookSpec } from './topology-sns';

/**
 * What a sandbox, a proof or a lab declares: plain data, compiled into engine commands by `engine/topology`.
 * Every duration is a string such as `'30s'`, every rate a string such as `'2/s'`, so that a declaration reads as prose.
 */

/** Seeded imperfection of a standard queue; each is a probability from 0 to 1 and 0 unless declared. */
export interface ImperfectionSpec {
  /** A delivered message stays visible as well, so another receive can return it too. */
  duplicateDelivery?: number;
  /** A receive picks a message from further back than the head. */
  reorder?: number;
  /** A short poll finds nothing although a message is visible. */
  shortPollMiss?: number;
}

export interface QueueSpec {
  /** A name that ends in `.fifo` makes a FIFO queue. */
  name: string;
  visibilityTimeout?: Duration;
  /** DelaySeconds of the queue. */
  delay?: Duration;
  /** MessageRetentionPeriod. */
  retention?: Duration;
  /** ReceiveMessageWaitTimeSeconds; more than zero makes every receive a long poll. */
  waitTime?: Duration;
  /** MaximumMessageSize in bytes. */
  maxMessageSize?: number;
  /** Name of the dead-letter queue, declared in the same topology. */
  redriveTo?: string;
  maxReceiveCount?: number;
  /** RedriveAllowPolicy when this queue is a dead-letter queue: a permission or the names of allowed source queues. */
  redriveAllow?: 'allowAll' | 'denyAll' | string[];
  contentBasedDeduplication?: boolean;
  deduplicationScope?: 'queue' | 'messageGroup';
  throughputLimit?: 'perQueue' | 'perMessageGroupId';
  imperfection?: ImperfectionSpec;
  /** Access policy document of the queue, as in the Policy attribute. Needed before another account may call. */
  policy?: Record<string, unknown>;
  /** Encryption at rest; default `'SSE-SQS'`. */
  encryption?: 'SSE-SQS' | 'SSE-KMS' | 'none';
  /** Name of a declared key: SSE-KMS with that key instead of AWS's own. */
  key?: string;
  /** Account that owns it; default the world's. */
  owner?: string;
  /** Region it lives in; default the world's. */
  region?: string;
}

export interface ProducerSpec {
  /** Unique among actors; `producer`, `producer-2`… when left out. */
  name?: string;
  /** Name of the queue it sends to, the topic it publishes to, the bucket it writes to or the event bus it puts to. */
  to: string;
  /** Steady sends; leave out when only `schedule` sends. */
  rate?: Rate;
  /** Extra sends at given moments after the world starts: a burst is `{ at: '10s', count: 1000 }`. */
  schedule?: { at: Duration; count: number }[];
  startAt?: Duration;
  /** Stops after so many messages. */
  stopAfter?: number;
  /** Messages per SendMessageBatch call, 1 to 10; 1 calls SendMessage. */
  batch?: number;
  /** Bodies in turn; `{n}` becomes the message's number. Default: `'<queue> {n}'`. */
  bodies?: string[];
  /** MessageGroupId in turn: a list, or a number of generated groups `group-1`… */
  groups?: string[] | number;
  /** What a FIFO send carries as MessageDeduplicationId; default `'unique'`. `'none'` leaves it out. */
  deduplicationId?: 'unique' | 'body' | 'none';
  /** Per-message DelaySeconds (message timer). */
  delay?: Duration;
  /** Probability that the producer misses the answer and sends the same message again after `resendAfter` (default 2s). */
  resend?: number;
  resendAfter?: Duration;
  /** Body is padded to this many bytes. */
  size?: number;
  /** AWS account that calls; default the account that owns the world. */
  account?: string;
  /** Name of a declared role it acts as; left out, the account's root user. */
  role?: string;
  /** Message attributes of each send or publish: a text or number, or a list of them to take in turn. */
  attributes?: Record<string, string | number | (string | number)[]>;
  /** Subject of each publish. */
  subject?: string;
  /** Object keys in turn, when it writes to a bucket; `{n}` becomes the number. Default `'<bucket>-{n}'`. */
  keys?: string[];
  /** `source` and `detail-type` of its events, when it puts to a bus. */
  event?: { source: string; detailType: string };
  /** Declared but silent until started by the reader or the script. */
  paused?: boolean;
}

export interface ConsumersSpec {
  /** Unique among actors; `consumers`, `consumers-2`… when left out. */
  name?: string;
  /** Name of the queue they poll. */
  from: string;
  /** Workers that run at the start; an auto-scaling group changes it. Default 1. */
  count?: number;
  /** Time to process one message; a range is drawn evenly. Default 1s. */
  processing?: Duration | { min: Duration; max: Duration };
  /** Probability that processing fails: the message is left undeleted and the worker polls again. */
  failureRate?: number;
  /** A message whose body contains one of these always fails. */
  poison?: string[];
  /** Probability that the worker dies between receive and delete; it comes back after `restartAfter` (default 10s). */
  crashRate?: number;
  restartAfter?: Duration;
  /** When the message is deleted: after processing (right), at receipt (loses on a crash), or never. Default `'after'`. */
  deletes?: 'after' | 'before' | 'never';
  /** Same as `deletes: 'never'`. */
  forgetsToDelete?: boolean;
  /** While processing, ChangeMessageVisibility to `extendTo` every `every`. */
  heartbeat?: { every: Duration; extendTo: Duration };
  /** MaxNumberOfMessages, 1 to 10. Default 1. */
  batch?: number;
  /** WaitTimeSeconds of each receive; left out, the queue's own value holds. */
  wait?: Duration;
  /** Pause after an empty answer. Default 1s for short polls, none for long polls. */
  pollEvery?: Duration;
  /** VisibilityTimeout sent with each receive. */
  visibilityTimeout?: Duration;
  /** Remembers what it has processed and only deletes a repeat; leaves one that another worker has in hand. */
  idempotent?: boolean;
  startAt?: Duration;
  paused?: boolean;
  /** AWS account that calls; default the account that owns the world. */
  account?: string;
  /** Name of a declared role they act as; left out, the account's root user. */
  role?: string;
}

export interface AutoScalingSpec {
  name?: string;
  /** Name of the consumers it scales. */
  scales: string;
  /** `backlogPerInstance`: visible messages / workers in service; `visible`: the queue's depth; `cpu`: how busy the workers are, in percent. */
  metric: 'backlogPerInstance' | 'visible' | 'cpu';
  target: number;
  min: number;
  max: number;
  /** How often the metric is read. Default 1m, CloudWatch's period. */
  evaluateEvery?: Duration;
  /** Time for a new worker to come into service. Default 30s. */
  warmup?: Duration;
  /** Busy workers are not chosen for scale-in. */
  scaleInProtection?: boolean;
}

/** Everything that runs in one world. Names are unique over all kinds but subscriptions. */
export interface Topology {
  queues: QueueSpec[];
  producers: ProducerSpec[];
  consumers: ConsumersSpec[];
  autoScaling: AutoScalingSpec[];
  topics?: TopicSpec[];
  subscriptions?: SubscriptionSpec[];
  inboxes?: InboxSpec[];
  phones?: PhoneSpec[];
  webhooks?: WebhookSpec[];
  apps?: AppSpec[];
  buckets?: BucketSpec[];
  functions?: FunctionSpec[];
  /** Names of event buses besides the default one. */
  buses?: { name: string }[];
  rules?: RuleSpec[];
  alarms?: AlarmSpec[];
  keys?: KeySpec[];
  roles?: RoleSpec[];
  deliveryStreams?: DeliveryStreamSpec[];
}

type Resources = { [Kind in keyof Topology]-?: NonNullable<Topology[Kind]>[number] };

/** Changes by name: a listed resource is merged field by field, one that is not declared yet is added, `null` removes. */
export type TopologyChange = {
  [Kind in keyof Resources]?: Record<string, Partial<Omit<Resources[Kind], 'name'>> | null>;
};
