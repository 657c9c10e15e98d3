import type { Forest, Tree } from './forest';
import type { Curve } from './geometry';
import type { Flow, Node } from './layout';
import type { SizedGraph, SizedNode, StageName } from './sized-graph';

export interface Column {
  x: number;
  width: number;
}

export interface Columns {
  /** Where senders stand. */
  first: Column;
  of(node: SizedNode): Column;
}

/** What one kind of stage decides about a layout; everything else is the same on all of them. */
export interface LayoutStrategy {
  stage: StageName;
  /** The trees that are drawn. */
  rootsOf(forest: Forest): Tree[];
  /** The columns of a stage of this width, or undefined when it is too narrow for them to stand side by side. */
  columnsFor(graph: SizedGraph, forest: Forest, width: number): Columns | undefined;
  /** The order in which nodes that stand side by side are read; left out, that in which they are placed. */
  readingOrder?(roots: readonly Tree[]): SizedNode[];
  /** Room above what keeps the dead letters of the thing above it. */
  below: number;
  /** Puts everything from top to bottom; gives the height. */
  placeDown(roots: readonly Tree[], width: number, nodes: Map<string, Node>): number;
  curve(start: Node, end: Node, isRedrive: boolean, flow: Flow): Curve;
  /** Whether there is room for an edge's label. */
  isLabelled(start: Node, end: Node): boolean;
  /** How far along its edge a filter stands. */
  filterAt: Readonly<Record<Flow, number>>;
}
