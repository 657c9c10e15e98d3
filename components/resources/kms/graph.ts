import type { GraphPart } from '../../sandbox/drawing/graph';

/** Nothing of it has a place of its own in a drawing. */
export const kmsGraph: GraphPart = { decides: {}, kinds: {}, nodes: () => [] };
