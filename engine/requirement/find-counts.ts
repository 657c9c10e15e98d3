import type { CallsRequirement, Fate, LatencyRequirement, MessagesRequirement } from '../client/requirement';
import { countedSubject, isWithin, sayFinding } from './bound';
import type { Find } from './finding';
import { findTally } from './tally';
import type { TraceProjection } from './trace-projection';

const FATES: Record<Fate, string> = {
  sent: 'sent',
  deduplicated: 'deduplicated at sending',
  delivered: 'delivered',
  redelivered: 'delivered more than once',
  processed: 'processed',
  processedTwice: 'processed more than once',
  deleted: 'deleted',
  expired: 'removed by retention',
  deadLettered: 'moved to a dead-letter queue',
  moved: 'moved back by a move task',
  purged: 'purged',
  lost: 'lost',
  outOfOrder: 'processed out of order',
};

export function findMessages(requirement: MessagesRequirement, { messages: ledger }: TraceProjection): Find {
  const { messages, queue, body, is } = requirement;
  const which = `${queue ? ` of ${queue}` : ''}${body ? ` with "${body}"` : ''}`;
  return findTally(ledger.countOf(messages, { queue, body }), is, (count) => {
    const verb = count <= 1 ? 'was' : 'were';
    return `${countedSubject(count, 'message')}${which} ${verb} ${FATES[messages]}`;
  });
}

export function findCalls(requirement: CallsRequirement, { calls: ledger, modules }: TraceProjection): Find {
  const { calls, queue, by, result, is, of = queue } = requirement;
  const operation = modules.operation(calls);
  const what = operation.name === '*' ? 'API call' : `${operation.name} call`;
  const which = `${by ? ` by ${by}` : ''}${of ? ` to ${of}` : ''}`;
  return findTally(
    ledger.countOf({ operation, of, by, result }),
    is,
    (count) => `${countedSubject(count, what)}${which} ${sayResult(count, result)}`,
  );
}

export function findLatency(requirement: LatencyRequirement, { messages }: TraceProjection): Find {
  const { latency, queue, body, percentile, seconds } = requirement;
  const times = messages.timesOf(latency, { queue, body });
  const end = latency === 'delivery' ? 'delivered' : 'processed';
  const share = percentile === 100 ? 'All messages' : `${percentile}% of the messages`;
  return () => {
    const ms = times.percentile(percentile);
    if (ms === undefined) return { holds: false, silent: true, reason: () => `No message was ${end} yet.` };
    const holds = isWithin(ms / 1000, seconds);
    const found = `${share}${queue ? ` of ${queue}` : ''} were ${end} within ${ms / 1000} seconds`;
    return { holds, reason: () => sayFinding(found, seconds, holds) };
  };
}

function sayResult(count: number, result: string | undefined): string {
  const were = count <= 1 ? 'was' : 'were';
  if (result === undefined) return `${were} answered`;
  if (result === 'ok') return `${were} successful`;
  if (result === 'empty') return 'came back empty';
  if (result === 'messages') return 'brought messages';
  return result === 'error' ? 'failed' : `failed with ${result}`;
}
