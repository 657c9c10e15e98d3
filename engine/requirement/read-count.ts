import type { Count, LatencyCount } from '../client/measure';
import type { Tally } from './tally';
import type { TraceProjection } from './trace-projection';

/** The number now. Asked once after each moment, so that it can know the most there ever were. */
export type ReadCount = () => number;

/** Begins to count. The projection must be empty: the number is right from now on only. */
export function readCount(count: Count, projection: TraceProjection): ReadCount {
  const { messages, calls, deliveries, denials, modules } = projection;
  if ('ended' in count) return tallied(deliveries.countOf(count.ended, count));
  if ('deliveries' in count) return tallied(messages.deliveriesOf(count.deliveries, count.body));
  if ('messages' in count) return tallied(messages.countOf(count.messages, count));
  if ('calls' in count) {
    const { calls: id, queue, of = queue, by, result } = count;
    return tallied(calls.countOf({ operation: modules.operation(id), of, by, result }));
  }
  if ('latency' in count) return latency(count, projection);
  if ('denials' in count) return tallied(denials.countOf(count));
  const found = projection.moduleFor('counts', count);
  const read = found?.module.counts[found.key];
  if (found && read) return read(count as never, projection.factsOf(found.module));
  throw new RangeError(`Nothing in this world tells of ${JSON.stringify(count)}.`);
}

function tallied(tally: Tally): ReadCount {
  return () => tally.count;
}

function latency(
  { latency: kind, percentile, minutes, ...filter }: LatencyCount,
  { messages }: TraceProjection,
): ReadCount {
  const times = messages.timesOf(kind, filter);
  const unitMs = minutes ? 60_000 : 1000;
  return () => Math.round(((times.percentile(percentile) ?? 0) / unitMs) * 10) / 10;
}
