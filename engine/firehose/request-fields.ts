import { operations } from './operations';

/** The fields that each operation reads of its request. Firehose ignores others, so a slip in a name would pass unnoticed. */
export const requestFields: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(operations).map(([name, { fields }]) => [name, fields]),
);
