import type { EngineEvent } from '../kernel/context';
import { sequenceOf } from './sequence-steps';
import { MAX_RECEIVES, SequenceWorld } from './sequence-world';

/** Events as the checks below read them. */
interface SqsTraceEvent extends EngineEvent {
  queue: string;
  messageId: string;
  groupId?: string;
  newId?: string;
  messageIds?: string[];
  replayed?: boolean;
  duplicate?: boolean;
}

/** What SQS promises whatever happens, checked over the trace of one world. */
export class Invariants {
  readonly broken: string[] = [];
  /** Queue of every message that was accepted and not yet deleted, expired or purged. */
  private readonly living = new Map<string, string>();
  /** FIFO: messages in flight by queue and group. */
  private readonly held = new Map<string, Set<string>>();
  /** FIFO: place of each message in the order of its group. */
  private readonly places = new Map<string, number>();
  private readonly deliveries = new Map<string, number>();

  private readonly readers: Record<string, (event: SqsTraceEvent) => void> = {
    'sqs.message-sent': ({ messageId, queue }) => this.arrived(messageId, queue),
    'sqs.message-delivered': (event) => this.delivered(event),
    'sqs.message-returned': (event) => this.freed(event),
    'sqs.message-deleted': (event) => this.left(event),
    'sqs.message-expired': (event) => this.left(event),
    'sqs.message-dead-lettered': (event) => this.deadLettered(event),
    'sqs.message-moved': (event) => this.moved(event),
    'sqs.queue-purged': (event) => {
      for (const messageId of event.messageIds ?? []) this.left({ ...event, messageId });
    },
  };

  see(event: EngineEvent): void {
    this.readers[event.type]?.(event as SqsTraceEvent);
  }

  /** Nothing is lost: what lives is what the queues hold, and their three counts are disjoint and sum up. */
  compare(world: SequenceWorld): void {
    const held: string[] = [];
    for (const queue of Object.values(world.view.queues)) {
      const { visible, inFlight, delayed, messages } = queue;
      if (visible + inFlight + delayed !== messages.length)
        this.broken.push(`${queue.name}: counts do not sum up`);
      held.push(...messages.map(({ id }) => `${queue.name} ${id}`));
    }
    const living = [...this.living].map(([id, queue]) => `${queue} ${id}`);
    if (living.sort().join() !== held.sort().join()) this.broken.push('messages were lost or made');
  }

  private arrived(id: string, queue: string): void {
    this.living.set(id, queue);
    this.places.set(id, this.places.size);
    this.deliveries.delete(id);
  }

  private delivered(event: SqsTraceEvent): void {
    if (event.replayed) return;
    const { queue, messageId } = event;
    const count = (this.deliveries.get(messageId) ?? 0) + 1;
    this.deliveries.set(messageId, count);
    if (queue.startsWith('orders') && count > MAX_RECEIVES)
      this.broken.push(`${messageId}: delivered ${count} times`);
    if (!queue.endsWith('.fifo')) return;
    const group = this.groupOf(event);
    for (const other of group) {
      if (this.placeOf(other) > this.placeOf(messageId))
        this.broken.push(`${messageId}: overtaken by ${other}`);
    }
    group.add(messageId);
  }

  private freed(event: SqsTraceEvent): void {
    this.groupOf(event).delete(event.messageId);
  }

  private left(event: SqsTraceEvent): void {
    if (!this.living.delete(event.messageId)) this.broken.push(`${event.messageId}: gone twice`);
    for (const group of this.held.values()) group.delete(event.messageId);
  }

  private deadLettered(event: SqsTraceEvent): void {
    this.freed(event);
    this.arrived(event.messageId, String(event.to));
  }

  private moved(event: SqsTraceEvent): void {
    this.left(event);
    this.arrived(event.newId ?? '', String(event.to));
  }

  private groupOf({ queue, groupId }: SqsTraceEvent): Set<string> {
    const key = `${queue} ${groupId}`;
    const group = this.held.get(key) ?? new Set<string>();
    this.held.set(key, group);
    return group;
  }

  private placeOf(id: string): number {
    return this.places.get(id) ?? -1;
  }
}

/** The promises that a sequence of this seed broke; none is right. */
export function brokenInvariants(seed: number, steps: number): string[] {
  const invariants = new Invariants();
  const world = new SequenceWorld(seed, (entry) => {
    if (entry.kind === 'event') invariants.see(entry.event);
  });
  for (const step of sequenceOf(seed, { steps })) {
    world.run(step);
    invariants.compare(world);
  }
  return invariants.broken;
}
