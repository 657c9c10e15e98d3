import { type Chance, chanceFrom, seedChance } from '../kernel/chance';
import { isWaiting, type Outcome } from '../kernel/outcome';
import { World } from '../kernel/world';
import { snsService } from '../sns/service';
import type { SnsView } from '../sns/view';
import { flakyQueues, type Mood, type Taken } from './flaky-queues';
import { deadLetterQueueOf, SnsModel } from './sns-model';

const KINDS = ['a', 'b', 'c'];
const GROUPS = ['g', 'h'];
const MOODS: Mood[] = ['open', 'open', 'busy', 'closed'];

/** One random history of a topic and four queues, played to the engine and to the model at once. */
export class SnsSequence {
  world: World;
  readonly model: SnsModel;
  private readonly chance: Chance;
  private readonly topicArn: string;
  private readonly queues: string[];
  private next = 0;

  constructor(
    readonly seed: number,
    private readonly fifo: boolean,
  ) {
    this.world = new World({ seed, services: [snsService, flakyQueues] });
    this.model = new SnsModel(this.world.nowMs);
    this.chance = chanceFrom(seedChance(seed, 'sns-sequence'));
    const suffix = fifo ? '.fifo' : '';
    this.queues = ['q0', 'q1', 'q2', 'q3'].map((name) => `${name}${suffix}`);
    const Attributes = fifo ? { FifoTopic: 'true' } : {};
    const { TopicArn } = this.call('CreateTopic', { Name: `topic${suffix}`, Attributes }) as {
      TopicArn: string;
    };
    this.topicArn = TopicArn;
  }

  /** One random step. */
  step(): void {
    const steps = [
      this.publish,
      this.publish,
      this.publish,
      this.subscribe,
      this.unsubscribe,
      this.filter,
      this.mood,
      this.mood,
      this.pass,
      this.pass,
    ];
    this.pick(steps).call(this);
  }

  /** From here on in a world that goes on from a snapshot of this one. */
  moveHouse(): void {
    const snapshot = JSON.parse(JSON.stringify(this.world.snapshot()));
    this.world = new World({ seed: this.seed, services: [snsService, flakyQueues] });
    this.world.restore(snapshot);
  }

  /** What engine and model say of every subscription and of what arrived: equal texts when they agree. */
  compare(): { engine: string; model: string } {
    const view = this.world.describe('sns') as SnsView;
    const engine = Object.values(view.subscriptions).map(
      ({ to, delivered, filteredOut, failed, retrying, deadLettered }) =>
        `${to} ${delivered} ${filteredOut} ${failed} ${retrying} ${deadLettered}`,
    );
    const model = [...this.model.subscriptions.values()].map(
      ({ queue, delivered, filteredOut, failed, retrying, deadLettered }) =>
        `${queue} ${delivered} ${filteredOut} ${failed} ${retrying} ${deadLettered}`,
    );
    const taken = this.world.describe('sqs') as Taken[];
    return {
      engine: [...engine.sort(), ...this.arrivals(taken)].join('\n'),
      model: [...model.sort(), ...this.arrivals(this.model.taken)].join('\n'),
    };
  }

  /** What each queue got; of a FIFO queue each group in its order, else in any. */
  private arrivals(taken: Taken[]): string[] {
    const byLine = new Map<string, string[]>();
    for (const { queue, body, group } of taken) {
      const line = `${queue} ${this.fifo ? group : ''}`;
      byLine.set(line, [...(byLine.get(line) ?? []), body]);
    }
    // Dead letters of several queues meet in one, in no order among them.
    return [...byLine]
      .map(([line, bodies]) => `${line}: ${this.fifo && !line.startsWith('dead') ? bodies : bodies.sort()}`)
      .sort();
  }

  private publish(): void {
    const body = `m${this.next}`;
    this.next += 1;
    const kind = this.pick(KINDS);
    const group = this.fifo ? this.pick(GROUPS) : undefined;
    this.call('Publish', {
      TopicArn: this.topicArn,
      Message: body,
      MessageAttributes: { kind: { DataType: 'String', StringValue: kind } },
      MessageGroupId: group,
      MessageDeduplicationId: this.fifo ? body : undefined,
    });
    this.model.publish(body, kind, group);
  }

  private subscribe(): void {
    const queue = this.pick(this.queues);
    if (this.model.subscriptions.has(queue)) return;
    const deadLetters = this.chance.hit(0.5);
    const deadLetterTargetArn = this.arnOf(deadLetterQueueOf(queue));
    this.call('Subscribe', {
      TopicArn: this.topicArn,
      Protocol: 'sqs',
      Endpoint: this.arnOf(queue),
      Attributes: {
        RawMessageDelivery: 'true',
        ...(deadLetters && { RedrivePolicy: JSON.stringify({ deadLetterTargetArn }) }),
      },
    });
    this.model.subscribe(queue, deadLetters);
  }

  private unsubscribe(): void {
    const queue = this.pick(this.queues);
    const SubscriptionArn = this.subscriptionOf(queue);
    if (SubscriptionArn === undefined || this.chance.hit(0.5)) return;
    this.call('Unsubscribe', { SubscriptionArn });
    this.model.unsubscribe(queue);
  }

  private filter(): void {
    const queue = this.pick(this.queues);
    const SubscriptionArn = this.subscriptionOf(queue);
    if (SubscriptionArn === undefined) return;
    const kinds = this.chance.hit(0.4) ? undefined : KINDS.filter(() => this.chance.hit(0.6));
    const wanted = kinds && kinds.length > 0 ? kinds : undefined;
    const AttributeValue = JSON.stringify(wanted ? { kind: wanted } : {});
    this.call('SetSubscriptionAttributes', {
      SubscriptionArn,
      AttributeName: 'FilterPolicy',
      AttributeValue,
    });
    this.model.filter(queue, wanted);
  }

  private mood(): void {
    const queue = this.pick(this.queues);
    const mood = this.pick(MOODS);
    const { outcome } = this.world.execute({
      service: 'sqs',
      operation: 'SetMood',
      request: { queue, mood },
    });
    if (isWaiting(outcome) || !outcome.ok) throw new Error('SetMood failed');
    this.model.moods[queue] = mood;
  }

  private pass(): void {
    const ms = this.pick([500, 1000, 7000, 45_000]);
    this.world.advance(ms);
    this.model.advance(ms);
  }

  private subscriptionOf(queue: string): string | undefined {
    const { subscriptions } = this.world.describe('sns') as SnsView;
    return Object.values(subscriptions).find(({ to }) => to === queue)?.arn;
  }

  private arnOf(queue: string): string {
    return `arn:aws:sqs:us-east-1:123456789012:${queue}`;
  }

  private call(operation: string, request: unknown): unknown {
    const outcome = this.world.execute({ service: 'sns', operation, request }).outcome as Outcome<unknown>;
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`);
    return outcome.response;
  }

  private pick<Item>(items: Item[]): Item {
    return items[this.chance.below(items.length)] as Item;
  }
}
