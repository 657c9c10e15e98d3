import '../policy/policy-engine';
import type { Message } from '@aws-sdk/client-sqs';
import { cloudWatchService } from '../cloudwatch/service';
import { isWaiting, type Outcome } from '../kernel/outcome';
import type { TraceEntry } from '../kernel/trace';
import { World } from '../kernel/world';
import type { WorldSnapshot } from '../kernel/world-options';
import { sqsService } from '../sqs/service';
import type { SqsView } from '../sqs/view';
import type { SequenceQueue, SequenceStep } from './sequence-steps';

/** What a sequence's world had done, besides its state: needed to go on with the same commands after a restore. */
export interface SequenceProgress {
  handles: { queue: SequenceQueue; handle: string }[];
  waiting: { callId: number; queue: SequenceQueue }[];
}

/** A receive that has been answered, at once or after waiting. */
export interface Answered {
  callId: number;
  queue: SequenceQueue;
  messages: Message[];
}

export interface StepResult {
  callId?: number;
  outcome?: Outcome<unknown>;
  /** Receives answered by this step, in the order of their calls. */
  answered: Answered[];
}

export const MAX_RECEIVES = 3;

/** Runs the commands of a sequence against the engine: two pairs of a queue and its dead-letter queue. */
export class SequenceWorld {
  readonly world: World;
  progress: SequenceProgress = { handles: [], waiting: [] };

  constructor(seed: number, observe?: (entry: TraceEntry) => void) {
    // A day of metrics is most of a state: one world in sixteen shows that they hash, the others leave them out.
    const services = seed % 16 === 0 ? [sqsService, cloudWatchService] : [sqsService];
    this.world = new World({ seed, services, observe });
    for (const suffix of ['', '.fifo']) {
      const fifo: Record<string, string> = suffix ? { FifoQueue: 'true' } : {};
      this.call('CreateQueue', { QueueName: `dead${suffix}`, Attributes: fifo });
      const deadLetterTargetArn = `arn:aws:sqs:us-east-1:${this.world.accountId}:dead${suffix}`;
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: MAX_RECEIVES });
      this.call('CreateQueue', { QueueName: `orders${suffix}`, Attributes: { ...fifo, RedrivePolicy } });
    }
  }

  get view(): SqsView {
    return this.world.describe('sqs') as SqsView;
  }

  url(queue: SequenceQueue): string {
    return `https://sqs.us-east-1.amazonaws.com/${this.world.accountId}/${queue}`;
  }

  /** A copy of everything, as a rewind or another browser would get it. */
  copy(): { snapshot: WorldSnapshot; progress: SequenceProgress } {
    const { handles, waiting } = this.progress;
    const snapshot = JSON.parse(JSON.stringify(this.world.snapshot()));
    return { snapshot, progress: { handles: [...handles], waiting: [...waiting] } };
  }

  restore({ snapshot, progress }: ReturnType<SequenceWorld['copy']>): void {
    this.world.restore(snapshot);
    this.progress = progress;
  }

  run(step: SequenceStep): StepResult {
    const answered: Answered[] = [];
    if (step.kind === 'advance') {
      this.world.advance(step.ms);
      this.collect(answered);
      return { answered };
    }
    const { service = 'sqs', operation, request } = this.requestOf(step);
    const { callId, outcome } = this.world.execute({ service, operation, request });
    if (step.kind === 'receive')
      this.note(step.queue, callId, isWaiting(outcome) ? undefined : outcome, answered);
    this.collect(answered);
    answered.sort((first, second) => first.callId - second.callId);
    return { callId, outcome: isWaiting(outcome) ? undefined : outcome, answered };
  }

  private call(operation: string, request: unknown): void {
    this.world.execute({ service: 'sqs', operation, request });
  }

  private note(
    queue: SequenceQueue,
    callId: number,
    outcome: Outcome<unknown> | undefined,
    answered: Answered[],
  ): void {
    if (!outcome) this.progress.waiting.push({ callId, queue });
    else if (outcome.ok) this.take(queue, callId, outcome.response as { Messages?: Message[] }, answered);
  }

  private collect(answered: Answered[]): void {
    this.progress.waiting = this.progress.waiting.filter(({ callId, queue }) => {
      const outcome = this.world.answer(callId);
      if (outcome?.ok) this.take(queue, callId, outcome.response as { Messages?: Message[] }, answered);
      return outcome === undefined;
    });
  }

  private take(
    queue: SequenceQueue,
    callId: number,
    { Messages = [] }: { Messages?: Message[] },
    answered: Answered[],
  ): void {
    answered.push({ callId, queue, messages: Messages });
    for (const { ReceiptHandle = '' } of Messages)
      this.progress.handles.push({ queue, handle: ReceiptHandle });
  }

  picked(pick: number): { queue: SequenceQueue; handle: string } {
    const { handles } = this.progress;
    return handles[pick % handles.length] ?? { queue: 'orders', handle: 'none' };
  }

  private requestOf(step: Exclude<SequenceStep, { kind: 'advance' }>): {
    service?: string;
    operation: string;
    request: unknown;
  } {
    switch (step.kind) {
      case 'hostile':
        return step;
      case 'delete':
      case 'change':
        return this.receiptRequest(step);
      case 'imperfect': {
        const { duplicate: DuplicateDelivery, reorder: Reorder, miss: ShortPollMiss } = step;
        return {
          operation: 'SetImperfection',
          request: { QueueUrl: this.url('orders'), DuplicateDelivery, Reorder, ShortPollMiss },
        };
      }
      case 'move': {
        const SourceArn = `arn:aws:sqs:us-east-1:${this.world.accountId}:${step.queue}`;
        return {
          operation: 'StartMessageMoveTask',
          request: { SourceArn, MaxNumberOfMessagesPerSecond: step.rate },
        };
      }
      default:
        return this.queueRequest(step, this.url(step.queue));
    }
  }

  private receiptRequest(step: Extract<SequenceStep, { pick: number }>) {
    const { queue, handle } = this.picked(step.pick);
    const request = { QueueUrl: this.url(queue), ReceiptHandle: handle };
    if (step.kind === 'delete') return { operation: 'DeleteMessage', request };
    return { operation: 'ChangeMessageVisibility', request: { ...request, VisibilityTimeout: step.seconds } };
  }

  private queueRequest(
    step: Extract<SequenceStep, { kind: 'send' | 'send-batch' | 'receive' | 'purge' | 'set' }>,
    QueueUrl: string,
  ) {
    switch (step.kind) {
      case 'send':
        return {
          operation: 'SendMessage',
          request: {
            QueueUrl,
            MessageBody: step.body,
            MessageGroupId: step.group,
            MessageDeduplicationId: step.dedup,
            DelaySeconds: step.delay,
          },
        };
      case 'send-batch':
        return {
          operation: 'SendMessageBatch',
          request: { QueueUrl, Entries: step.bodies.map((body, Id) => entry(step, body, Id)) },
        };
      case 'receive':
        return {
          operation: 'ReceiveMessage',
          request: {
            QueueUrl,
            MaxNumberOfMessages: step.max,
            VisibilityTimeout: step.visibility,
            WaitTimeSeconds: step.wait,
            ReceiveRequestAttemptId: step.attempt,
          },
        };
      case 'purge':
        return { operation: 'PurgeQueue', request: { QueueUrl } };
      default:
        return { operation: 'SetQueueAttributes', request: { QueueUrl, Attributes: step.attributes } };
    }
  }
}

function entry(step: { group?: string }, body: string, index: number) {
  return {
    Id: `e${index}`,
    MessageBody: body,
    MessageGroupId: step.group,
    MessageDeduplicationId: step.group && body,
  };
}
