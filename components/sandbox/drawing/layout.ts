import type { EdgeFilter, GraphEdge } from '@/engine/client/graph';
import type { Box, Curve } from './geometry';
import type { NodeRole, SizedNode, StageName } from './sized-graph';

/** A node where it stands. */
export interface Node {
  kind: string;
  name: string;
  role?: NodeRole | undefined;
  seats?: number | undefined;
  /** What stands above it of where it is. */
  whereabouts?: string | undefined;
  box: Box;
  /** Where messages (of a holder) or workers are painted. */
  inner: Box;
}

/** A way between two nodes as it is drawn. */
export interface Edge {
  from: string;
  to: string;
  kind: GraphEdge['kind'];
  curve: Curve;
  label?: string;
  /** What decides about a message on its way, and how far along the curve it stands. */
  filter?: EdgeFilter & { at: number };
}

/** `row`: left to right. `column`: top to bottom, for a narrow screen. */
export type Flow = 'row' | 'column';

export interface Layout {
  stage: StageName;
  width: number;
  height: number;
  flow: Flow;
  nodes: Map<string, Node>;
  edges: Edge[];
}

/** Room in a card above and below its inner box: a title, and a line of counts. */
export const HEAD = 30;
export const FOOT = 30;
/** Height of a card that has nothing in it. */
export const CARD = 62;
/** Height of the line above a card that says what comes through to it, or where it is. */
export const CAPTION = 18;

/** Room above a node for where it is. */
export const captionOf = ({ whereabouts }: SizedNode) => (whereabouts === undefined ? 0 : CAPTION);

/** A node put where it stands. Messages use all the width of a holder. */
export function nodeAt({ kind, name, role, seats, whereabouts, foot = 0 }: SizedNode, box: Box): Node {
  const inset = role === 'holder' ? 0 : 12;
  const inner = {
    x: box.x + inset,
    y: box.y + HEAD,
    width: box.width - 2 * inset,
    height: box.height - HEAD - FOOT - foot,
  };
  return { kind, name, role, seats, whereabouts, box, inner };
}
