import { contentOf } from '../client/content-of';

/** Who did it, as a sentence begins with it: the one who reads it is the one who did it by hand. */
export function actorName(actor: string): string {
  return actor === 'reader' ? 'You' : actor;
}

/** A message in a sentence: its body, cut where it would drown the rest. */
export function brief(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim();
  if (line === '') return 'an empty message';
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}

/** What somebody wrote, in a sentence, without what services wrap around it. */
export function written(body: string): string {
  return brief(contentOf(body));
}

export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A reason inside a sentence: without the full stop and the capital that it may have had of its own. */
export function sentencePart(reason: string | undefined): string {
  const text = (reason ?? 'for a reason that was not told').replace(/\.$/, '');
  return text.replace(/^[A-Z](?=[a-z]* )/, (capital) => capital.toLowerCase());
}

/** The events of one type. */
export function ofType<Event extends { type: string }, Type extends Event['type']>(
  events: readonly Event[],
  type: Type,
): Extract<Event, { type: Type }>[] {
  return events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
}
