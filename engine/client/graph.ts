/** What decides about a message on its way: a filter policy, a rule's pattern, or the events and keys a bucket tells of. */
export interface EdgeFilter {
  /** The subscription, the rule or the bucket it belongs to. */
  of: string;
  kind: 'subscription' | 'rule' | 'notification';
  /** What it lets through, in a few words; undefined lets everything through. */
  passes?: string;
}

/** A place of the drawing. */
export interface GraphNode {
  name: string;
  /** What draws it: `'queue'`, `'dlq'`, `'topic'`, `'recipient'` … */
  kind: string;
  /** Of consumers: the most workers that room is kept for, and whether a group scales them. */
  seats?: number;
  scaled?: boolean;
  /** Where it is, when that is elsewhere than the world itself, or whom it acts as: `'account 222233334444 · eu-central-2'`. */
  whereabouts?: string;
}

/** A way between two places. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: 'send' | 'receive' | 'redrive' | 'fanOut' | 'notify' | 'invoke';
  label?: string;
  filter?: EdgeFilter;
}

/** What has to be drawn, without anything that changes while messages move. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}
