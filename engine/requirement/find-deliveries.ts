import type { DeliveriesRequirement } from '../client/requirement';
import type { DeliveryTally } from './delivery-tally';
import type { Find } from './finding';
import { findTally } from './tally';

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
  return findTally(tally, is, (count) => {
    const verb = count <= 1 ? 'was' : 'were';
    return `${attemptsOrDeliveries(end, count)}${which} ${verb} ${ENDS[end]}`;
  });
}

function attemptsOrDeliveries(end: DeliveriesRequirement['deliveries'], count: number): string {
  const [one, many] = end === 'tried' ? ['attempt', 'attempts'] : ['delivery', 'deliveries'];
  if (count === 0) return `No ${one}`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
