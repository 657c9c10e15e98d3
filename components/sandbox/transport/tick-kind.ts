/** What is marked on the scrubber's track. */
export type TickKind = 'delivery' | 'return' | 'deadLetter' | 'trouble';
