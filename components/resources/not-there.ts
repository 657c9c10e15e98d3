/** What to do when a thing is not found: error codes of several services say no more than that. */
export const NOT_THERE = 'It is not there at this moment of the run. Drag time to where it exists.';
