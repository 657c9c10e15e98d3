import type { Match } from './match';

/** What a pattern asks of one key: one of these values, or an object that fits a pattern of its own. */
export type KeyPattern =
  | { key: string; path: string; matches: Match[] }
  | { key: string; path: string; inside: Pattern };

/** A pattern read and checked: every key must fit, and of each list of alternatives (`$or`) at least one. */
export type Pattern = { keys: KeyPattern[]; alternatives: Pattern[][] };
