import { type ReferenceMessage, ReferenceQueue } from './reference-queue';
import { SEQUENCE_QUEUES, type SequenceQueue, type SequenceStep } from './sequence-steps';
import { MAX_RECEIVES } from './sequence-world';

export interface ReferenceAnswer {
  callId: number;
  queue: SequenceQueue;
  taken: ReferenceMessage[];
}

/** What the model expects of a step. */
export interface Expectation {
  /** Error code, `'ok'`, or undefined when there is no outcome to compare. */
  code?: string;
  answered: ReferenceAnswer[];
}

/** A second, naive implementation of the rules, to compare the engine with. It knows no more than plain sequences need. */
export class ReferenceModel {
  readonly queues: Record<SequenceQueue, ReferenceQueue>;
  nowMs: number;

  constructor(startMs: number) {
    this.nowMs = startMs;
    const dead = new ReferenceQueue('dead', undefined, 0);
    const deadFifo = new ReferenceQueue('dead.fifo', undefined, 0);
    this.queues = {
      dead,
      'dead.fifo': deadFifo,
      orders: new ReferenceQueue('orders', dead, MAX_RECEIVES),
      'orders.fifo': new ReferenceQueue('orders.fifo', deadFifo, MAX_RECEIVES),
    };
  }

  /** @param callId of the engine's call @param picked the receipt that the step names */
  run(step: SequenceStep, callId: number, picked: { queue: SequenceQueue; handle: string }): Expectation {
    if (step.kind === 'advance') return { answered: this.advance(step.ms) };
    const queue = this.queues['queue' in step ? step.queue : picked.queue];
    const answered = this.dueAnswers(queue);
    const code = this.act(step, callId, queue, picked.handle, answered);
    return { code, answered: [...answered, ...this.served()] };
  }

  private act(
    step: SequenceStep,
    callId: number,
    queue: ReferenceQueue,
    handle: string,
    answered: ReferenceAnswer[],
  ): string | undefined {
    switch (step.kind) {
      case 'send': {
        const delayMs = step.delay === undefined ? queue.delayMs : step.delay * 1000;
        queue.send(step.body, step.group, step.dedup, delayMs, this.nowMs);
        return 'ok';
      }
      case 'send-batch':
        for (const body of step.bodies)
          queue.send(body, step.group, step.group && body, queue.delayMs, this.nowMs);
        return 'ok';
      case 'receive':
        return this.receive(step, callId, queue, answered);
      case 'delete':
        return this.delete(queue, handle);
      case 'change':
        return this.change(queue, handle, step.seconds);
      case 'purge':
        return this.purge(queue);
      case 'set':
        this.set(queue, step.attributes);
        answered.push(...this.dueAnswers(queue));
        return 'ok';
      default:
        return undefined;
    }
  }

  private receive(
    step: Extract<SequenceStep, { kind: 'receive' }>,
    callId: number,
    queue: ReferenceQueue,
    answered: ReferenceAnswer[],
  ): string | undefined {
    const visibilityMs = step.visibility === undefined ? queue.visibilityMs : step.visibility * 1000;
    const taken = queue.take(step.max, visibilityMs, this.nowMs);
    if (taken.length === 0 && step.wait > 0) {
      queue.pendingReceives.push({
        callId,
        max: step.max,
        visibilityMs,
        deadlineMs: this.nowMs + step.wait * 1000,
      });
      return undefined;
    }
    answered.push({ callId, queue: step.queue, taken });
    return 'ok';
  }

  private delete(queue: ReferenceQueue, handle: string): string {
    if (handle === 'none') return 'ReceiptHandleIsInvalid';
    const message = queue.messages.find((one) => one.handle === handle);
    const gone = !message && !this.outdated(queue, handle);
    if (queue.fifo && !gone && message?.status !== 'inFlight') return 'InvalidParameterValue';
    queue.messages = queue.messages.filter((one) => one !== message);
    return 'ok';
  }

  /** The message is still there but has been received again since. */
  private outdated(queue: ReferenceQueue, handle: string): boolean {
    const body = this.bodies.get(handle);
    return queue.messages.some((one) => one.body === body);
  }

  private change(queue: ReferenceQueue, handle: string, seconds: number): string {
    if (handle === 'none') return 'ReceiptHandleIsInvalid';
    const message = queue.messages.find((one) => one.handle === handle);
    if (message?.status !== 'inFlight') return this.refusedChange(queue, message !== undefined, handle);
    if (this.nowMs - message.receivedAtMs + seconds * 1000 > 43_200_000) return 'InvalidParameterValue';
    if (seconds === 0) queue.giveBack(message);
    else message.visibleAtMs = this.nowMs + seconds * 1000;
    return 'ok';
  }

  private refusedChange(queue: ReferenceQueue, known: boolean, handle: string): string {
    const gone = !known && !this.outdated(queue, handle);
    return gone || queue.fifo ? 'InvalidParameterValue' : 'MessageNotInflight';
  }

  private purge(queue: ReferenceQueue): string {
    if (this.nowMs < queue.purgedAtMs + 60_000) return 'PurgeQueueInProgress';
    queue.purgedAtMs = this.nowMs;
    queue.messages = [];
    return 'ok';
  }

  private set(queue: ReferenceQueue, attributes: Record<string, string>): void {
    const { VisibilityTimeout, DelaySeconds, MessageRetentionPeriod } = attributes;
    if (VisibilityTimeout) queue.visibilityMs = Number(VisibilityTimeout) * 1000;
    if (MessageRetentionPeriod) queue.retentionMs = Number(MessageRetentionPeriod) * 1000;
    if (DelaySeconds) queue.delayMs = Number(DelaySeconds) * 1000;
    if (DelaySeconds && queue.fifo) {
      for (const message of queue.messages.filter(({ status }) => status === 'delayed')) {
        message.visibleAtMs = message.enqueuedAtMs + queue.delayMs;
      }
    }
  }

  /** Handles that the engine gave out, by the body of their message. */
  readonly bodies = new Map<string, string>();

  /** The engine's handles for what the model said would be received. */
  learn({ taken }: ReferenceAnswer, handles: string[]): void {
    taken.forEach((message, index) => {
      message.handle = handles[index];
      this.bodies.set(message.handle ?? '', message.body);
    });
  }

  private advance(ms: number): ReferenceAnswer[] {
    const untilMs = this.nowMs + ms;
    const answered: ReferenceAnswer[] = [];
    for (let next = this.nextDue(); next.dueMs <= untilMs; next = this.nextDue()) {
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      answered.push(...this.dueAnswers(next.queue), ...this.served());
    }
    this.nowMs = untilMs;
    return answered;
  }

  private nextDue(): { queue: ReferenceQueue; dueMs: number } {
    return SEQUENCE_QUEUES.map((name) => ({
      queue: this.queues[name],
      dueMs: this.queues[name].nextDueMs(),
    })).reduce((first, other) => (other.dueMs < first.dueMs ? other : first));
  }

  private dueAnswers(queue: ReferenceQueue): ReferenceAnswer[] {
    return queue
      .applyDueTimers(this.nowMs)
      .map((answer) => ({ ...answer, queue: queue.name as SequenceQueue }));
  }

  /** A step may have made something available in its queue, or moved dead letters into another. */
  private served(): ReferenceAnswer[] {
    return SEQUENCE_QUEUES.flatMap((name) =>
      this.queues[name].serve(this.nowMs).map((answer) => ({ ...answer, queue: name })),
    );
  }
}
