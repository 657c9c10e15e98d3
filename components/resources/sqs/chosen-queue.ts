import type { QueueView } from '@/engine/sqs/view';

/** The queue that calls are about. */
export type ChosenQueue = Pick<QueueView, 'name' | 'url' | 'arn' | 'fifo'>;
