import type { Graph, GraphEdge, GraphNode } from '@/engine/client/graph';

/** Where a node can stand: before what it sends to, with room for messages in it, or behind what it works for. */
export type NodeRole = 'sender' | 'holder' | 'worker';

/** `rows`: one holder below the other, as wide as the stage lets them. `columns`: one step of a longer way after the other. */
export type StageName = 'rows' | 'columns';

/** How much room a kind of node takes on a stage, in CSS pixels. */
export interface NodeGeometry {
  role?: NodeRole;
  height: number | Readonly<Record<StageName, number>>;
  /** Least and most width where it stands in a column. */
  width: readonly [number, number];
  /** What one node of the kind takes that is not like the others. `foot` is room at its foot below the usual line. */
  sizeOf?(node: GraphNode): { height?: number; foot?: number };
}

/** A node with the room it takes. */
export interface SizedNode extends GraphNode {
  role?: NodeRole | undefined;
  height: number;
  width: readonly [number, number];
  foot?: number | undefined;
}

export interface SizedGraph {
  nodes: SizedNode[];
  edges: GraphEdge[];
}

/** A graph as a stage draws it. What nobody knows the size of is not drawn. */
export function sizedGraph(
  { nodes, edges }: Graph,
  geometry: Readonly<Record<string, NodeGeometry>>,
  stage: StageName,
): SizedGraph {
  const sizedNodes = nodes.flatMap(({ whereabouts, ...node }) => {
    const known = geometry[node.kind];
    // In rows there is no room above a card to say where it is.
    const said = stage === 'columns' && whereabouts !== undefined && { whereabouts };
    return known ? [{ ...sizedNode(node, known, stage), ...said }] : [];
  });
  return { nodes: sizedNodes, edges };
}

function sizedNode(
  node: GraphNode,
  { role, width, height: usual, sizeOf }: NodeGeometry,
  stage: StageName,
): SizedNode {
  const { height = typeof usual === 'number' ? usual : usual[stage], foot } = sizeOf?.(node) ?? {};
  return { ...node, role, width, height, foot };
}
