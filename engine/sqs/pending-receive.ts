/** What a ReceiveMessage asks for, checked. */
export type ReceiveAsk = {
  max: number;
  visibilityMs: number;
  systemAttributes: string[];
  messageAttributes: string[];
  attemptId?: string;
  /** Actor that called. */
  actor: string;
};

/** A long poll that has found nothing yet. */
export interface PendingReceive {
  callId: number;
  ask: ReceiveAsk;
  deadlineMs: number;
  heapIndex: number;
}
