import type {
  AlarmRequirement,
  DeliveriesRequirement,
  DenialsRequirement,
  InvocationsRequirement,
  ObjectsRequirement,
} from '../client/requirement';
import type { AroundFacts, Tally } from './around-facts';
import { counted, countedSubject, isWithin, sayFinding } from './bound';
import type { DeliveryTally } from './delivery-tally';
import type { Find } from './finding';

const ENDS: Record<DeliveriesRequirement['deliveries'], string> = {
  delivered: 'delivered',
  filtered: 'held back by a filter',
  retried: 'tried more than once',
  failed: 'given up',
  deadLettered: 'given up and kept in a dead-letter queue',
  tried: 'made',
};

export function findDeliveries(requirement: DeliveriesRequirement, deliveries: DeliveryTally): Find {
  const { deliveries: end, from, to, body, is } = requirement;
  const tally = deliveries.countOf(end, { from, to, body });
  const which = `${body ? ` with "${body}"` : ''}${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`;
  return countFinding(tally, is, (count) => {
    const verb = count <= 1 ? 'was' : 'were';
    return `${attemptsOrDeliveries(end, count)}${which} ${verb} ${ENDS[end]}`;
  });
}

function attemptsOrDeliveries(end: DeliveriesRequirement['deliveries'], count: number): string {
  const [one, many] = end === 'tried' ? ['attempt', 'attempts'] : ['delivery', 'deliveries'];
  if (count === 0) return `No ${one}`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

export function findInvocations(requirement: InvocationsRequirement, facts: AroundFacts): Find {
  const { invocations: name, result, is } = requirement;
  const tally = facts.invocationsOf({ invocations: name, result });
  return countFinding(tally, is, (count) => {
    const what = `${countedSubject(count, 'invocation')} of ${name}`;
    if (result === undefined) return `${what} ended`;
    return result === 'throttled' ? `${what} ${count <= 1 ? 'was' : 'were'} throttled` : `${what} ${result}`;
  });
}

export function findObjects({ objects, prefix, is }: ObjectsRequirement, facts: AroundFacts): Find {
  const tally = facts.objectsOf({ objects, prefix });
  const under = prefix ? ` under ${prefix}` : '';
  return countFinding(tally, is, (count) => `${objects} holds ${counted(count, 'object')}${under}`);
}

export function findDenials({ denials, on, is }: DenialsRequirement, facts: AroundFacts): Find {
  const tally = facts.denialsOf({ denials, on });
  const what = denials === '*' ? 'call' : `${denials} call`;
  return countFinding(tally, is, (count) => {
    return `${countedSubject(count, what)}${on ? ` on ${on}` : ''} ${count <= 1 ? 'was' : 'were'} refused by a policy`;
  });
}

export function findAlarm({ alarm, state }: AlarmRequirement, facts: AroundFacts): Find {
  return () => {
    const actual = facts.stateOf(alarm);
    const holds = actual === state;
    const found = `The alarm ${alarm} is in the state ${actual}`;
    return { holds, reason: () => (holds ? `${found}, as expected.` : `${found}; expected ${state}.`) };
  };
}

function countFinding(tally: Tally, is: DeliveriesRequirement['is'], say: (count: number) => string): Find {
  return () => {
    const { count } = tally;
    const holds = isWithin(count, is);
    return { holds, reason: () => sayFinding(say(count), is, holds) };
  };
}
