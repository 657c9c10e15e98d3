export type MoveTaskStatus = 'RUNNING' | 'COMPLETED' | 'CANCELLING' | 'CANCELLED' | 'FAILED';

/** A message move task (dead-letter queue redrive). */
export type MoveTask = {
  taskId: string;
  handle: string;
  sourceArn: string;
  destinationArn?: string;
  /** As requested; left out, SQS chooses. */
  messagesPerSecond?: number;
  status: MoveTaskStatus;
  startedAtMs: number;
  moved: number;
  toMove: number;
  failureReason?: string;
};
