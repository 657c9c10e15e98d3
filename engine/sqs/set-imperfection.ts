import { ok } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue, sqsFail } from './errors';
import type { Imperfection } from './queue-memory';
import { queueOperation } from './queue-operation';

/** Probabilities from 0 to 1; what is left out stays as it is. */
export interface SetImperfectionRequest {
  QueueUrl: string;
  DuplicateDelivery?: number;
  Reorder?: number;
  ShortPollMiss?: number;
}

const FIELDS: [keyof SetImperfectionRequest, keyof Imperfection][] = [
  ['DuplicateDelivery', 'duplicateDelivery'],
  ['Reorder', 'reorder'],
  ['ShortPollMiss', 'shortPollMiss'],
];

/**
 * Not an AWS operation: says how far a standard queue falls short of perfect delivery, by seeded chance. A FIFO queue
 * promises order and no duplicates, so it refuses. Errors: QueueDoesNotExist, InvalidParameterValue, UnsupportedOperation.
 */
export const setImperfection = queueOperation<SetImperfectionRequest, Record<string, never>>(
  'SetImperfection',
  ({ queue, fields }) => {
    if (queue.identity.fifo) {
      return sqsFail('UnsupportedOperation', 'A FIFO queue delivers in order and without duplicates.');
    }
    const wrong = FIELDS.find(([field]) => !isProbability(fields[field]));
    if (wrong) return invalidValue(fields[wrong[0]], wrong[0], 'Must be between 0 and 1, if provided.');
    queue.memory.imperfection = merge(queue.memory.imperfection, fields);
    return ok({});
  },
  { ownerOnly: true },
);

function isProbability(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && value >= 0 && value <= 1);
}

function merge(before: Imperfection, fields: Fields): Imperfection {
  const merged = { ...before };
  for (const [field, name] of FIELDS) {
    const value = fields[field];
    if (typeof value === 'number') merged[name] = value;
  }
  return merged;
}
