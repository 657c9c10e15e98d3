import { fromBase64, toBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { isFields } from '../shape/check-shape';

export type MoveTaskStatus = 'RUNNING' | 'COMPLETED' | 'CANCELLING' | 'CANCELLED' | 'FAILED';

/** A message move task (dead-letter queue redrive). */
export type MoveTask = {
  taskId: string;
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

/** The TaskHandle that clients hold: opaque to them, base64 of what names the task. */
export function taskHandle({ taskId, sourceArn }: MoveTask): string {
  return toBase64(encodeUtf8(JSON.stringify({ taskId, sourceArn })));
}

/** The id in a TaskHandle, or undefined when the text is no handle. */
export function taskIdOf(handle: string): string | undefined {
  const bytes = fromBase64(handle);
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(String.fromCharCode(...bytes));
    return isFields(value) && typeof value.taskId === 'string' ? value.taskId : undefined;
  } catch {
    return undefined;
  }
}

export function isActive(task: MoveTask): boolean {
  return task.status === 'RUNNING' || task.status === 'CANCELLING';
}

/** The account whose queue it empties: part five of the queue's ARN. */
export function accountOf({ sourceArn }: MoveTask): string | undefined {
  return sourceArn.split(':')[4];
}
