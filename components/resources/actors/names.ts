/** The reader among the actors, as the engine calls them. */
export const READER = 'reader';

/** Actors without a name are called by their place: `producer`, `producer-2`. */
export const nameAt = (kind: string, index: number) => (index === 0 ? kind : `${kind}-${index + 1}`);
