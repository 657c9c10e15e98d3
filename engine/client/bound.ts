/** Exactly this number, or a range. */
export type Bound = number | { atLeast?: number; atMost?: number };

/** When the requirement has to hold: at the end (default), at some moment, or at every moment (checked after each step). */
export type When = 'end' | 'ever' | 'always';
