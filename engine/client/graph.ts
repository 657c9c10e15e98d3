/** What decides about a message on its way: a filter policy, a rule's pattern, the events and keys a bucket tells of. */
export interface EdgeFilter {
  /** Name of what it belongs to. */
  of: string;
  /** What that is; whoever draws such edges says more of them under this name. */
  kind: string;
  /** What it lets through, in a few words; undefined lets everything through. */
  passes?: string;
  /** Movements name it as their end and their start, although it stands on an edge and has no place of its own. */
  isWaypoint?: true;
}

/** A thing of the drawing. */
export interface GraphNode {
  name: string;
  /** What draws it: `'queue'`, `'dlq'`, `'topic'`, `'recipient'` … */
  kind: string;
  /** The glyph it wears where it differs from others of its kind. */
  glyph?: string;
  /** The most workers there can be; room is kept for them so that nothing jumps when they come. */
  seats?: number;
  /** Their number is decided by an auto-scaling group. */
  isScaled?: true;
  /** Where it is, when that is elsewhere than the world itself, or as whom it acts: `'account 222233334444 · eu-central-2'`. */
  whereabouts?: string;
}

/** A way between two things. One from or to what is not drawn leads nowhere. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: 'send' | 'receive' | 'redrive' | 'fanOut' | 'notify' | 'invoke';
  label?: string;
  filter?: EdgeFilter;
}

/** What has to be drawn, without anything that changes while messages move: things and ways in the order of the work. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}
