import type { EngineEvent } from '../../kernel/context';
import type { TraceEntry } from '../../kernel/trace';
import { type Place, queueName } from '../place';
import { isKnown, type KnownPlace } from './scene';

/** The declared name of what a subscription delivers to; the text itself when the topology does not know it. */
export function recipientName(to: string, place: Place): string {
  return (isKnown(place) && (place.names.get(to) ?? appName(to, place))) || to;
}

/** SNS calls an app by the last part of the ARN that it gave its endpoint. */
function appName(to: string, { directory, arns }: KnownPlace): string | undefined {
  for (const { name, kind } of directory.values()) {
    const arn = kind === 'app' ? arns[name] : undefined;
    if (arn && queueName(arn) === to) return name;
  }
  return undefined;
}

/** The declared name of a subscription, of which SNS knows only the ARN. */
export function subscriptionName(arn: string, place: Place): string | undefined {
  if (!isKnown(place)) return undefined;
  const { arns } = place;
  return Object.keys(arns).find((name) => arns[name] === arn);
}

/** The entry as it is, but with a recipient's declared name where an event of SNS says an address. */
export function namedEntry(entry: TraceEntry, place: Place): TraceEntry {
  if (entry.kind !== 'event' || entry.service !== 'sns' || typeof entry.event.to !== 'string') return entry;
  const to = recipientName(entry.event.to, place);
  const event: EngineEvent = { ...entry.event, to };
  return to === entry.event.to ? entry : { ...entry, event };
}
