import { ok } from '../kernel/outcome';
import { invalidValue } from './errors';
import { queueOperation } from './queue-operation';

export interface SetThrottlingRequest {
  QueueUrl: string;
  Enabled: boolean;
}

/** Not an AWS operation: applies AWS's call rates to a FIFO queue (see `throttle.ts`), which a new queue does without. */
export const setThrottling = queueOperation<SetThrottlingRequest, Record<string, never>>(
  'SetThrottling',
  ({ queue, fields }) => {
    if (typeof fields.Enabled !== 'boolean') {
      return invalidValue(fields.Enabled, 'Enabled', 'Must be true or false.');
    }
    queue.memory.throttled = fields.Enabled;
    queue.memory.rate = { second: 0, calls: {} };
    return ok({});
  },
  { ownerOnly: true },
);
