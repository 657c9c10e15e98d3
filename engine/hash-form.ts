import type { Plain } from './kernel/plain';

/**
 * State hashes of the first form count the services of an account in every world that has more than queues, whether or not
 * anything has happened in them. A world is loaded with what it needs; the others
 * count as they are before anything happens.
 */
export const UNTOUCHED_ACCOUNT: Readonly<Record<string, Plain>> = {
  sqs: { queues: [], deletedAtMs: [], moveTasks: [] },
  sns: {
    topics: [],
    subscriptions: [],
    messages: [],
    deliveries: [],
    nextDelivery: 1,
    nextMessage: 1,
    cancelled: [],
    mobile: { applications: [], endpoints: [], sms: [] },
    archive: { topics: [], replays: [], nextReplay: 1 },
  },
  lambda: { functions: [], mappings: [], invocations: [], events: [], creations: [] },
  eventbridge: { buses: [], deliveries: [] },
  s3: { buckets: [], validations: [] },
  firehose: { streams: [], deliveries: [] },
  iam: { entities: [], policies: [], accessKeys: [] },
  sts: { sessions: [] },
  kms: { keys: [], aliases: [] },
  cloudwatch: { metrics: [], alarms: [] },
  cloudtrail: { events: [], dataEvents: false },
  recipients: { recipients: [], pending: [], outward: false, outgoing: [], nextId: 1 },
  actors: { producers: [], consumers: [] },
  autoscaling: [],
};
