import type { AnswerEntry } from '../kernel/trace';
import type { SharedFacts } from '../requirement/shared-facts';
import { QueueLedger } from './queue-ledger';

/** What a run remembers of queues: how deep they are, and what became of their messages. */
export class SqsFacts {
  readonly queues = new QueueLedger();

  constructor(readonly shared: SharedFacts) {}

  /** Every message of a queue that is emptied, or gone, is gone as well. */
  purge(messageIds: readonly string[]): void {
    for (const messageId of messageIds) {
      this.queues.leave(messageId);
      this.shared.messages.gone(messageId, 'purged');
    }
  }

  /** A receive that came back without a message. @param queue that it was made of */
  answered({ operation, outcome }: AnswerEntry, queue: string | undefined): void {
    if (queue === undefined || operation !== 'ReceiveMessage' || !outcome.ok) return;
    if (broughtMessages(outcome.response as never) === 0) this.queues.queue(queue).empty += 1;
  }
}

/** How many messages a receive brought. */
export function broughtMessages({ Messages = [] }: { Messages?: unknown[] }): number {
  return Messages.length;
}
