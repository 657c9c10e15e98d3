import type { Plain } from '../kernel/plain';
import type { ProducerTarget, SendCall } from './adapters';

/** One call for one message, the batch form of the operation for several. */
export function oneOrBatch(
  service: string,
  operation: string,
  address: Record<string, string>,
  list: string,
  entries: { [key: string]: Plain | undefined }[],
): SendCall {
  const count = entries.length;
  const [only] = entries;
  if (only && count === 1) return { service, operation, request: { ...address, ...only }, count };
  const numbered = entries.map((entry, index) => ({ Id: `m${index + 1}`, ...entry }));
  return { service, operation: `${operation}Batch`, request: { ...address, [list]: numbered }, count };
}

/** Message attributes in turn. @param number of the message among all that the producer has made, from 1 */
export function attributesOf({ attributes }: ProducerTarget, number: number): Plain | undefined {
  if (!attributes) return undefined;
  const entries = Object.entries(attributes).map(([name, values]) => {
    const value = values[(number - 1) % values.length];
    return [name, { DataType: typeof value === 'number' ? 'Number' : 'String', StringValue: String(value) }];
  });
  return Object.fromEntries(entries);
}
