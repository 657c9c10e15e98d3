/** How a message came to be deleted: with the handle of its latest receive, in time or after its visibility had ended. */
export type DeletionKind = 'in-time' | 'late';

/** Why a message became available again. */
export type ReturnReason = 'visibility-ended' | 'visibility-set-to-zero';

type OfQueue = { queue: string };
type OfMessage = OfQueue & { messageId: string; body: string; groupId?: string };

/**
 * What SQS records in the trace. `queue`, `from` and `to` of a move are queue names; `by` and `to` of a delivery are actors;
 * moments (`…AtMs`) are virtual time in milliseconds since the Unix epoch.
 */
export type SqsEvent =
  | ({ type: 'sqs.queue-created'; queueUrl: string } & OfQueue)
  | ({ type: 'sqs.queue-deleted'; messageIds: string[] } & OfQueue)
  | ({ type: 'sqs.queue-changed'; attributes: string[] } & OfQueue)
  | ({ type: 'sqs.queue-purged'; messageIds: string[] } & OfQueue)
  | ({
      type: 'sqs.message-sent';
      by: string;
      /** Set when the message starts delayed. */
      delayedUntilMs?: number;
      deduplicationId?: string;
      sequenceNumber?: string;
    } & OfMessage)
  | ({
      type: 'sqs.send-deduplicated';
      by: string;
      deduplicationId: string;
    } & OfMessage)
  | ({ type: 'sqs.message-available' } & OfMessage)
  | ({
      type: 'sqs.message-delivered';
      to: string;
      receiveCount: number;
      receiptHandle: string;
      /** When it becomes visible again unless it is deleted. */
      visibleAtMs: number;
      /** The copy that another consumer can still receive (seeded imperfection). */
      duplicate?: boolean;
      /** A receive that was repeated with the same ReceiveRequestAttemptId. */
      replayed?: boolean;
    } & OfMessage)
  | ({ type: 'sqs.message-duplicated' } & OfMessage)
  | ({ type: 'sqs.message-returned'; reason: ReturnReason; heldBy?: string } & OfMessage)
  | ({ type: 'sqs.visibility-changed'; by: string; visibleAtMs: number } & OfMessage)
  | ({ type: 'sqs.message-deleted'; by: string; kind: DeletionKind } & OfMessage)
  /** Delete answered success and deleted nothing: the message was received again since, or is already gone. */
  | ({
      type: 'sqs.delete-ignored';
      by: string;
      reason: 'received-again' | 'already-gone';
      messageId?: string;
    } & OfQueue)
  | ({ type: 'sqs.message-expired' } & OfMessage)
  | ({
      type: 'sqs.message-dead-lettered';
      from: string;
      to: string;
      receiveCount: number;
      /** Set when the target queue delays it. */
      delayedUntilMs?: number;
    } & OfMessage)
  | ({
      type: 'sqs.message-moved';
      from: string;
      to: string;
      oldId: string;
      newId: string;
      /** Set when the target queue delays it. */
      delayedUntilMs?: number;
    } & OfMessage)
  | ({ type: 'sqs.receive-missed'; by: string } & OfQueue)
  | { type: 'sqs.move-task-started'; from: string; to?: string; taskId: string }
  | {
      type: 'sqs.move-task-ended';
      from: string;
      taskId: string;
      status: 'COMPLETED' | 'CANCELLED' | 'FAILED';
      moved: number;
    };
