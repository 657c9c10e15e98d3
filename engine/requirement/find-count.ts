import type {
  CallsRequirement,
  Fate,
  LatencyRequirement,
  MessagesRequirement,
  WorkersRequirement,
} from '../client/requirement';
import { counted, countedSubject, isWithin, sayFinding } from './bound';
import type { Find } from './finding';
import type { Sources } from './sources';

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

export function findMessages(requirement: MessagesRequirement, { ledger }: Sources): Find {
  const { messages, queue, body, is } = requirement;
  const tally = ledger.messages.countOf(messages, { queue, body });
  const which = `${queue ? ` of ${queue}` : ''}${body ? ` with "${body}"` : ''}`;
  return () => {
    const { count } = tally;
    const holds = isWithin(count, is);
    const verb = count <= 1 ? 'was' : 'were';
    const found = () => `${countedSubject(count, 'message')}${which} ${verb} ${FATES[messages]}`;
    return { holds, reason: () => sayFinding(found(), is, holds) };
  };
}

export function findCalls({ is, when: _, ...filter }: CallsRequirement, { ledger }: Sources): Find {
  const { calls, queue, by, result, of: resource = queue } = filter;
  const tally = ledger.calls.countOf({ service: ledger.around?.serviceOf(calls), ...filter });
  const what = calls === '*' ? 'API call' : `${calls} call`;
  const which = `${by ? ` by ${by}` : ''}${resource ? ` to ${resource}` : ''}`;
  return () => {
    const { count } = tally;
    const holds = isWithin(count, is);
    const found = () => `${countedSubject(count, what)}${which} ${sayResult(count, result)}`;
    return { holds, reason: () => sayFinding(found(), is, holds) };
  };
}

export function findLatency(requirement: LatencyRequirement, { ledger }: Sources): Find {
  const { latency, queue, body, percentile, seconds } = requirement;
  const times = ledger.messages.timesOf(latency, { queue, body });
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

export function findWorkers({ workers, is }: WorkersRequirement, { ledger }: Sources): Find {
  return () => {
    const count = ledger.workersOf(workers);
    const holds = isWithin(count, is);
    return {
      holds,
      reason: () => sayFinding(`${workers} has ${counted(count, 'worker')} in service`, is, holds),
    };
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
