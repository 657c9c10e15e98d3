import type { Bound } from '../client/bound';
import { counted, isWithin, sayFinding } from '../requirement/bound';
import type { Find, Finding } from '../requirement/finding';
import type { SqsFacts } from './facts';
import type { QueueFacts } from './queue-ledger';
import type { QueueRequirement } from './requirement';

type Depth = 'visible' | 'inFlight' | 'delayed' | 'total';

const DEPTHS: Record<Depth, { value(facts: QueueFacts): number; noun: string }> = {
  visible: { value: ({ visible }) => visible, noun: 'visible message' },
  inFlight: { value: ({ inFlight }) => inFlight, noun: 'message' },
  delayed: { value: ({ delayed }) => delayed, noun: 'delayed message' },
  total: { value: ({ visible, inFlight, delayed }) => visible + inFlight + delayed, noun: 'message' },
};

/** Of several numbers the first that does not hold is the finding. */
export function findQueue(requirement: QueueRequirement, { queues }: SqsFacts): Find {
  const { queue } = requirement;
  const facts = queues.queue(queue);
  const asked = (Object.keys(DEPTHS) as Depth[]).filter((depth) => requirement[depth] !== undefined);
  const finds: Find[] = asked.map((depth) => {
    const bound = requirement[depth] as Bound;
    return () => depthFinding(queue, depth, facts, bound);
  });
  const age = requirement.oldestAgeSeconds;
  if (age !== undefined) finds.push((atMs) => ageFinding(queue, queues.oldestSentAtMs(queue), age, atMs));
  return (atMs) => {
    const findings = finds.map((find) => find(atMs));
    return findings.find(({ holds }) => !holds) ?? findings[0] ?? nothingAsked(queue);
  };
}

function depthFinding(queue: string, depth: Depth, facts: QueueFacts, bound: Bound): Finding {
  const { value, noun } = DEPTHS[depth];
  const count = value(facts);
  const holds = isWithin(count, bound);
  const where = depth === 'inFlight' ? ' in flight' : '';
  return { holds, reason: () => sayFinding(`${queue} holds ${counted(count, noun)}${where}`, bound, holds) };
}

function ageFinding(queue: string, sentAtMs: number | undefined, bound: Bound, atMs: number): Finding {
  const ageSeconds = sentAtMs === undefined ? 0 : (atMs - sentAtMs) / 1000;
  const holds = isWithin(ageSeconds, bound);
  const found = `The oldest message of ${queue} is ${counted(Math.round(ageSeconds * 10) / 10, 'second')} old`;
  return {
    holds,
    reason: () => sayFinding(found, bound, holds),
    sinceMs: crossedAtMs(sentAtMs, bound, holds),
  };
}

/** Age grows by itself: it crosses a bound at a moment of its own. */
function crossedAtMs(sentAtMs: number | undefined, bound: Bound, holds: boolean): number | undefined {
  if (sentAtMs === undefined || typeof bound === 'number') return undefined;
  const seconds = holds ? bound.atLeast : bound.atMost;
  return seconds === undefined ? undefined : sentAtMs + seconds * 1000;
}

function nothingAsked(queue: string): Finding {
  return { holds: true, reason: () => `Nothing is asked of ${queue}.` };
}
