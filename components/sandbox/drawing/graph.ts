import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Topology } from '@/engine/client/topology';
import type { ViewKinds } from '@/engine/client/view';

/** What decides about a message on its way: a filter policy, a rule's pattern, the events and keys a bucket tells of. */
export interface EdgeFilter {
  /** Name of what it belongs to. */
  of: string;
  /** What that is; whoever draws such edges says more of them under this name. */
  kind: string;
  /** What it lets through, in a few words; undefined lets everything through. */
  passes?: string | undefined;
  /** Movements name it as their end and their start, although it stands on an edge and has no place of its own. */
  isWaypoint?: true;
}

/** A way between two nodes. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: 'send' | 'receive' | 'redrive' | 'fanOut' | 'notify' | 'invoke';
  label?: string;
  filter?: EdgeFilter;
  /** As what its end is drawn when nobody else draws that. */
  unknownAs?: Pick<NodeDraft, 'kind' | 'glyph'>;
}

/** Where a node can stand: before what it sends to, with room for messages in it, or behind what it works for. */
export type NodeRole = 'sender' | 'holder' | 'worker';

/** `rows`: one holder below the other, as wide as the stage lets them. `columns`: one step of a longer way after the other. */
export type StageName = 'rows' | 'columns';

/** A thing to be drawn. Sizes in CSS pixels. */
export interface GraphNode {
  name: string;
  kind: string;
  /** The glyph it wears where it differs from others of its kind. */
  glyph?: string | undefined;
  role?: NodeRole | undefined;
  height: number;
  /** Least and most width where it stands in a column. */
  width: readonly [number, number];
  /** Room at its foot below the usual line. */
  foot?: number | undefined;
  /** The most workers there can be; room is kept for them so that nothing jumps when they come. */
  seats?: number | undefined;
  /** Above it stands where it is, as it is elsewhere than the world itself. */
  isElsewhere?: boolean | undefined;
}

/** What has to be drawn, without anything that changes while messages move. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** A node as the room of its service wants it. */
export interface NodeDraft extends Pick<GraphNode, 'name' | 'kind' | 'glyph' | 'foot' | 'seats'> {
  /** Where it differs from that of its kind. */
  height?: number;
  /** The kind that it is once others' dead letters go there. */
  kindForDeadLetters?: string;
  /** It is always there, and drawn when something has to do with it. */
  isDrawnIfLinked?: true;
}

/** How a kind of node is put on a stage. */
export interface NodeGeometry {
  /** Its place in the order of the work, which is that of reading: smaller first. */
  order: number;
  role?: NodeRole;
  height: number | Readonly<Record<StageName, number>>;
  width: readonly [number, number];
}

/** The kinds of a view that decide where things stand, and of each the fields that do. */
export type DecisiveFields = { readonly [Kind in keyof ViewKinds]?: readonly (keyof ViewKinds[Kind])[] };

/** The part of a view that decides. The view of a running world has it all. */
export type LayoutInput = { [Kind in keyof ViewKinds]?: Record<string, Partial<ViewKinds[Kind]>> };

/** The input that has these fields. */
export type InputOf<Fields extends DecisiveFields> = {
  [Kind in keyof Fields & keyof ViewKinds]?: Record<
    string,
    Pick<ViewKinds[Kind], Extract<NonNullable<Fields[Kind]>[number], keyof ViewKinds[Kind]>>
  >;
};

/** What a graph is made from. */
export interface GraphWorld<Input extends LayoutInput = LayoutInput> {
  input: Input;
  declaration: Pick<SandboxDeclaration, 'topology' | 'controls'>;
  /** Name of what the reader's own calls reach first. */
  reach?: string | undefined;
}

/** Where a thing is, or as whom it acts, when that is not the world itself. */
export interface Whereabouts {
  name: string;
  account?: string | undefined;
  region?: string | undefined;
  role?: string | undefined;
}

/** Ways of one sort. */
export interface EdgePart<Input extends LayoutInput> {
  /** Their place in the order of the work: smaller first. */
  order: number;
  of(world: GraphWorld<Input>): GraphEdge[];
}

/** What one service adds to the graph of a world. Pure, and without anything of the page. */
export interface GraphPart<Input extends LayoutInput = LayoutInput> {
  decides: DecisiveFields;
  /** By kind of node. */
  kinds: Readonly<Record<string, NodeGeometry>>;
  nodes(world: GraphWorld<Input>): NodeDraft[];
  edges?: readonly EdgePart<Input>[];
  /** What a call of the reader's own reaches; of all parts' offers that of the smallest order counts. */
  reaches?(world: GraphWorld<Input>): { order: number; name: string | undefined }[];
  whereabouts?(topology: Topology): Whereabouts[];
}
