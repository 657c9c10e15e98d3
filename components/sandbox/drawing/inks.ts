import { contentOf } from '@/engine/client/content-of';

/** Colour alone never tells messages apart: each ink has a shape as well. */
export const MARKS = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'drop', 'pentagon'] as const;
export type Mark = (typeof MARKS)[number];

/** Index into the inks of the palette and into `MARKS`. */
export type Ink = number;

export interface Inked {
  body: string;
  groupId?: string | undefined;
}

const MOST_REMEMBERED = 5_000;

/** Finds something out once for each text: the same messages are painted frame after frame. */
function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

/** A body without its numbers. */
const wordsOf = remembered((body) => contentOf(body).replace(/\d+/g, '').trim().slice(0, 40));

/** What two messages have to share to look alike: the group, or the body without its numbers. */
export function kinship({ groupId, body }: Inked): string {
  return groupId ?? wordsOf(body);
}

/**
 * Gives each family of messages an ink that does not change while time moves: those that are declared take
 * them in order, any other by a hash of its name.
 */
export function inksFor(families: readonly string[]): (message: Inked) => Ink {
  const known = new Map<string, Ink>();
  for (const family of families) if (!known.has(family)) known.set(family, known.size % MARKS.length);
  return (message) => {
    const family = kinship(message);
    // Only the reader's own plain messages remain: they keep the first ink, the spark.
    if (known.size === 0 && message.groupId === undefined) return 0;
    return known.get(family) ?? hash(family) % MARKS.length;
  };
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619);
  return value >>> 0;
}

/** What is written on a disc: the last number in the body that stands alone, or its first letter. */
export const tagOf = remembered((body) => {
  const content = contentOf(body);
  const numbers = [...content.matchAll(/(?:^|[\s#_:=/-])(\d+)\b/g)];
  const last = numbers.at(-1)?.[1];
  return last !== undefined ? last.slice(-4) : content.trim().slice(0, 1).toUpperCase();
});
