import type { EngineEvent } from '../kernel/context';
import type { AnswerEntry, TraceEntry } from '../kernel/trace';
import type { SqsEvent } from '../sqs/events';
import type { AroundLedger } from './around-ledger';
import { CallLedger, isEmptyReceive } from './call-ledger';
import { MessageLedger } from './message-ledger';
import { QueueLedger } from './queue-ledger';

/** A worker's events, as the actors record them. */
type WorkerEvent = { type: string; consumers: string; worker: string; messageId: string; ok?: boolean };

/**
 * What happened in a run, folded from its trace entry by entry: the depth of queues, the fate of messages, the ends of
 * calls, workers in service. Nothing is ever recounted. Moments are milliseconds after the world's start.
 */
export class RunLedger {
  readonly queues = new QueueLedger();
  readonly messages = new MessageLedger();
  readonly calls = new CallLedger();
  private readonly inService = new Map<string, Set<string>>();
  private readonly workers = new Set<string>();

  constructor(
    private readonly startMs: number,
    readonly around?: AroundLedger,
  ) {}

  /** Workers of a group that have come into service and have not crashed or left since. */
  workersOf(group: string): number {
    return this.inService.get(group)?.size ?? 0;
  }

  get groups(): string[] {
    return [...this.inService.keys()];
  }

  fold(entry: TraceEntry): void {
    const { around } = this;
    around?.fold(entry, entry.atMs - this.startMs);
    if (entry.kind === 'event') this.foldEvent(entry.event, entry.atMs - this.startMs);
    else if (entry.service !== 'sqs' && !around?.isAws(entry.service)) return;
    else if (entry.kind === 'call') this.calls.asked(entry);
    else this.foldAnswer(entry);
  }

  private foldAnswer(entry: AnswerEntry): void {
    const queue = this.calls.answered(entry);
    if (queue !== undefined && isEmptyReceive(entry)) this.queues.queue(queue).empty += 1;
  }

  private foldEvent(event: EngineEvent, atMs: number): void {
    if (event.type.startsWith('sqs.')) this.foldSqs(event as SqsEvent, atMs);
    else if (event.type.startsWith('actors.work')) this.foldWorker(event as EngineEvent & WorkerEvent, atMs);
  }

  private foldSqs(event: SqsEvent, atMs: number): void {
    const handler = SQS_EVENTS[event.type] as
      | ((ledger: RunLedger, event: SqsEvent, atMs: number) => void)
      | undefined;
    handler?.(this, event, atMs);
  }

  private foldWorker(event: WorkerEvent, atMs: number): void {
    const { worker, consumers, messageId } = event;
    if (event.type === 'actors.work-finished' && event.ok) this.messages.processed(messageId, atMs);
    else if (event.type === 'actors.work-skipped') this.messages.skipped(messageId);
    else if (event.type === 'actors.worker-started') {
      this.workers.add(worker);
      this.group(consumers).add(worker);
    } else if (event.type === 'actors.worker-crashed' || event.type === 'actors.worker-stopped') {
      this.group(consumers).delete(worker);
    }
  }

  private group(name: string): Set<string> {
    let group = this.inService.get(name);
    if (!group) {
      group = new Set();
      this.inService.set(name, group);
    }
    return group;
  }

  /** @internal For the table below. */
  isWorker(actor: string): boolean {
    return this.workers.has(actor);
  }
}

type Handlers = {
  [Type in SqsEvent['type']]?: (
    ledger: RunLedger,
    event: Extract<SqsEvent, { type: Type }>,
    atMs: number,
  ) => void;
};

const SQS_EVENTS: Handlers = {
  'sqs.queue-created': ({ queues }, { queue }) => void queues.queue(queue),
  'sqs.message-sent'({ queues, messages }, event, atMs) {
    const { queue, messageId, body, groupId, delayedUntilMs } = event;
    queues.enter(messageId, queue, arrivalPlace(delayedUntilMs), atMs);
    queues.queue(queue).sent += 1;
    messages.sent(messageId, { queue, body, groupId, sentAtMs: atMs });
  },
  'sqs.send-deduplicated': ({ messages }, { queue, body }) => messages.deduplicated(queue, body),
  'sqs.message-available': ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  'sqs.message-delivered'({ queues, messages }, { queue, messageId, replayed }, atMs) {
    queues.shift(messageId, 'inFlight');
    // The same receive asked for again is not another delivery.
    if (replayed) return;
    queues.queue(queue).received += 1;
    messages.delivered(messageId, atMs);
  },
  'sqs.message-duplicated': ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  'sqs.message-returned': ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  'sqs.message-deleted'(ledger, { queue, messageId, by }, atMs) {
    const { queues, messages } = ledger;
    queues.leave(messageId);
    queues.queue(queue).deleted += 1;
    // Whoever is no worker has no work that the engine could see: deleting is their word that it is done.
    if (!ledger.isWorker(by)) messages.processed(messageId, atMs);
    messages.gone(messageId, 'deleted');
  },
  'sqs.message-expired'({ queues, messages }, { messageId }) {
    queues.leave(messageId);
    messages.gone(messageId, 'expired');
  },
  'sqs.queue-purged': (ledger, { messageIds }) => purge(ledger, messageIds),
  'sqs.queue-deleted': (ledger, { messageIds }) => purge(ledger, messageIds),
  'sqs.message-dead-lettered'({ queues, messages }, { queue, messageId, to, delayedUntilMs }, atMs) {
    // A standard queue's message keeps its age in the dead-letter queue, a FIFO queue's starts anew.
    const sentAtMs = queue.endsWith('.fifo') ? atMs : (queues.sentAtMs(messageId) ?? atMs);
    queues.enter(messageId, to, arrivalPlace(delayedUntilMs), sentAtMs);
    messages.deadLettered(messageId);
  },
  'sqs.message-moved'({ queues, messages }, { oldId, newId, to, delayedUntilMs }, atMs) {
    queues.leave(oldId);
    queues.enter(newId, to, arrivalPlace(delayedUntilMs), atMs);
    messages.moved(oldId, newId);
  },
};

function purge({ queues, messages }: RunLedger, messageIds: string[]): void {
  for (const messageId of messageIds) {
    queues.leave(messageId);
    messages.gone(messageId, 'purged');
  }
}

function arrivalPlace(delayedUntilMs: number | undefined): 'visible' | 'delayed' {
  return delayedUntilMs === undefined ? 'visible' : 'delayed';
}
