import type { Count } from '../client/measure';
import type { AlarmRequirement, Requirement } from '../client/requirement';
import type { EngineEvent } from '../kernel/context';
import type { TraceEntry } from '../kernel/trace';
import { AroundFacts, type Tally } from './around-facts';
import type { AroundLedger } from './around-ledger';
import { type Delivery, type DeliveryEnd, DeliveryTally } from './delivery-tally';
import { findAlarm, findDeliveries, findDenials, findInvocations, findObjects } from './find-around';
import type { Find } from './finding';

type TopicTotals = { published: number; delivered: number; filteredOut: number; failed: number };

/** Fields of the events that are read here; each type has its own of them. */
type AroundEvent = EngineEvent & {
  by: string;
  topic: string;
  subscription: string;
  messageId: string;
  body: string;
  to: string;
  attempt?: number;
  retryAtMs?: number;
  bucket: string;
  key: string;
  event: string;
  bus: string;
  rule: string;
  eventId: string;
  function: string;
  result: 'succeeded' | 'failed' | 'timed out';
  alarm: string;
  action: string;
  resource: string;
};

/** The ledger of a world with the services around SQS. */
export class RunAroundLedger implements AroundLedger {
  private readonly deliveries = new DeliveryTally();
  private readonly facts = new AroundFacts();
  private readonly topics = new Map<string, TopicTotals>();
  private notified = 0;

  /** @param services names of those that AWS has; @param serviceOf the service of an operation when nobody says */
  constructor(
    private readonly services: ReadonlySet<string>,
    readonly serviceOf: (operation: string) => string,
  ) {}

  isAws(service: string): boolean {
    return this.services.has(service);
  }

  fold(entry: TraceEntry): void {
    // What asks to confirm a subscription is no message that anybody published.
    if (entry.kind !== 'event' || entry.event.confirmation) return;
    EVENTS[entry.event.type]?.(this, entry.event as AroundEvent);
  }

  find(requirement: Requirement): Find | undefined {
    if ('deliveries' in requirement) return findDeliveries(requirement, this.deliveries);
    if ('invocations' in requirement) return findInvocations(requirement, this.facts);
    if ('objects' in requirement) return findObjects(requirement, this.facts);
    if ('alarm' in requirement) return findAlarm(requirement, this.facts);
    return 'denials' in requirement ? findDenials(requirement, this.facts) : undefined;
  }

  read(count: Count): (() => number) | undefined {
    const tally = this.tallyOf(count);
    return tally && (() => tally.count);
  }

  series(): Record<string, number> {
    const values: Record<string, number> = {};
    for (const [topic, totals] of this.topics) {
      const prefix = this.topics.size > 1 ? `${topic}:` : '';
      for (const [series, value] of Object.entries(totals)) values[prefix + series] = value;
    }
    return values;
  }

  private tallyOf(count: Count): Tally | undefined {
    if ('ended' in count) return this.deliveries.countOf(count.ended, count);
    if ('invocations' in count) return this.facts.invocationsOf(count);
    if ('objects' in count) return this.facts.objectsOf(count);
    return 'denials' in count ? this.facts.denialsOf(count) : undefined;
  }

  /** @internal For the table below, as all that follow. */
  known(): AroundFacts {
    return this.facts;
  }

  topic(name: string): TopicTotals {
    let totals = this.topics.get(name);
    if (!totals) {
      totals = { published: 0, delivered: 0, filteredOut: 0, failed: 0 };
      this.topics.set(name, totals);
    }
    return totals;
  }

  snsEnd(end: DeliveryEnd, { topic, subscription, messageId, body, to, attempt = 1 }: AroundEvent): boolean {
    const delivery = { key: `${messageId} ${subscription}`, from: topic, to, body };
    if (attempt > 1) this.deliveries.meet('retried', delivery);
    return this.deliveries.meet(end, delivery);
  }

  /** Every attempt of SNS is counted, the one that succeeds too. */
  snsTried({ topic, subscription, messageId, body, to, attempt = 1 }: AroundEvent): void {
    const key = `${messageId} ${subscription} ${attempt}`;
    this.deliveries.meet('tried', { key, from: topic, to, body });
  }

  /** What is published to one phone or app is one delivery, and comes from no topic. */
  directEnd(end: DeliveryEnd, { by, messageId, to, body }: AroundEvent): void {
    const delivery = { key: `direct ${messageId}`, from: by, to, body };
    this.deliveries.meet('tried', delivery);
    this.deliveries.meet(end, delivery);
  }

  /** Every notification of a bucket is a delivery of its own. */
  s3End(end: DeliveryEnd, { bucket, to, key }: AroundEvent): void {
    this.notified += 1;
    const delivery = { key: `s3 ${this.notified}`, from: bucket, to, body: key };
    this.deliveries.meet('tried', delivery);
    this.deliveries.meet(end, delivery);
  }

  ruleEnd(end: DeliveryEnd, { bus, rule, to, eventId, body, attempt = 1 }: AroundEvent): void {
    const delivery = { key: `${eventId} ${rule} ${to}`, from: bus, to, body };
    if (attempt > 1) this.meet('retried', delivery);
    this.meet(end, delivery);
  }

  ruleTried({ bus, rule, to, eventId, body, attempt = 1 }: AroundEvent): void {
    this.meet('tried', { key: `${eventId} ${rule} ${to} ${attempt}`, from: bus, to, body });
  }

  meet(end: DeliveryEnd, delivery: Delivery): void {
    this.deliveries.meet(end, delivery);
  }
}

const EVENTS: Record<string, (ledger: RunAroundLedger, event: AroundEvent) => void> = {
  'sns.topic-created': (ledger, { topic }) => void ledger.topic(topic),
  'sns.message-published'(ledger, { topic }) {
    ledger.topic(topic).published += 1;
  },
  'sns.message-delivered'(ledger, event) {
    ledger.snsTried(event);
    if (ledger.snsEnd('delivered', event)) ledger.topic(event.topic).delivered += 1;
  },
  'sns.message-filtered'(ledger, event) {
    if (ledger.snsEnd('filtered', event)) ledger.topic(event.topic).filteredOut += 1;
  },
  'sns.delivery-failed'(ledger, event) {
    ledger.snsTried(event);
    // One that is tried again has not failed yet.
    if (event.retryAtMs === undefined) givenUp(ledger, event);
    else if ((event.attempt ?? 1) > 1) ledger.snsEnd('retried', event);
  },
  'sns.message-dropped': givenUp,
  'sns.message-dead-lettered'(ledger, event) {
    givenUp(ledger, event);
    ledger.snsEnd('deadLettered', event);
  },
  'sns.direct-delivered': (ledger, event) => ledger.directEnd('delivered', event),
  'sns.direct-failed': (ledger, event) => ledger.directEnd('failed', event),
  's3.object-created': (ledger, { bucket, key }) => ledger.known().objectThere(bucket, key),
  's3.object-removed': (ledger, { bucket, key }) => ledger.known().objectGone(bucket, key),
  's3.notification-sent': (ledger, event) => ledger.s3End('delivered', event),
  's3.notification-failed': (ledger, event) => ledger.s3End('failed', event),
  'eventbridge.delivered'(ledger, event) {
    ledger.ruleTried(event);
    ledger.ruleEnd('delivered', event);
  },
  'eventbridge.delivery-failed'(ledger, event) {
    ledger.ruleTried(event);
    if (event.retryAtMs === undefined) ledger.ruleEnd('failed', event);
  },
  'eventbridge.event-dead-lettered'(ledger, event) {
    ledger.ruleEnd('failed', event);
    ledger.ruleEnd('deadLettered', event);
  },
  'eventbridge.event-unmatched': (ledger, { bus, eventId, body }) =>
    ledger.meet('filtered', { key: eventId, from: bus, to: '', body }),
  'lambda.invocation-ended': (ledger, event) =>
    ledger.known().invoked(event.function, event.result === 'succeeded' ? 'succeeded' : 'failed'),
  'lambda.invocation-throttled': (ledger, event) => ledger.known().invoked(event.function, 'throttled'),
  'cloudwatch.alarm-changed': (ledger, { alarm, to }) =>
    ledger.known().alarmIs(alarm, to as AlarmRequirement['state']),
  'iam.access-denied': (ledger, { action, resource }) => ledger.known().denied(action, resource),
};

function givenUp(ledger: RunAroundLedger, event: AroundEvent): void {
  if (ledger.snsEnd('failed', event)) ledger.topic(event.topic).failed += 1;
}
