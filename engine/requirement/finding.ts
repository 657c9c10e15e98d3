/** What a requirement's number is at a moment. The sentence is made only when someone reads it. */
export interface Finding {
  holds: boolean;
  reason(): string;
  /** Nothing has happened yet that the requirement speaks of, so it cannot have been broken. */
  silent?: boolean;
  /** When it became so, where that lies between two moments at which something happened. */
  sinceMs?: number;
}

/** Looks at the run now. @param atMs milliseconds after the world's start */
export type Find = (atMs: number) => Finding;
