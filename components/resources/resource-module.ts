import type { ComponentType, ReactNode } from 'react';
import type { RunnerCompletion, RunnerInvocation } from '@/components/code/runner/protocol';
import type { EdgeFilter } from '@/engine/client/graph';
import type { SandboxClient, TraceLine } from '@/engine/client/sandbox-client';
import type { Topology } from '@/engine/client/topology';
import type { MessageMovement, WorldView } from '@/engine/client/view';
import type { Node } from '../sandbox/drawing/layout';
import type { LegendPart } from '../sandbox/drawing/legend-part';
import type { MovementPainter } from '../sandbox/drawing/movements';
import type { NodePainter, PlacedMessage } from '../sandbox/drawing/painter';
import type { NodeGeometry, StageName } from '../sandbox/drawing/sized-graph';
import type { Stage } from '../sandbox/drawing/stage';
import type { TickKind } from '../sandbox/transport/tick-kind';

/** Things of all rooms that stand in one list are put into one order by this: smaller first. */
export interface Ordered {
  order: number;
}

/** A kind of node in the drawing. Its size and its place in the work are the graph's to know. */
export interface NodeKind extends NodePainter {
  Card: ComponentType<{ node: Node; stage: StageName }>;
  /** What stands still under the messages that are painted in it, as SVG. */
  Shape?: ComponentType<{ node: Node }>;
}

/** What more is known of the filters of one sort that stand on edges. */
export interface FilterKind {
  /** What is looked into when one is pressed; left out, the thing before it. */
  inspects?(filter: EdgeFilter): string;
  isPending?(view: WorldView, filter: EdgeFilter): boolean;
  /** How many of what came to those of these names did not get through. */
  stopped?(view: WorldView, names: readonly string[]): Stopped;
}

export interface Stopped {
  heldBack: number;
  failed: number;
  retrying: number;
}

/** A group in the list of what can be looked into, and the look itself. */
export interface ResourcePanel extends Ordered {
  label: string;
  items(view: WorldView): { id: string; text: string }[];
  Panel: ComponentType<{ id: string; view: WorldView }>;
}

/** Calls of one service that belong together. */
export interface CallParts {
  /** What a world offers whose lesson names no calls. */
  usual?(topology: Topology): readonly string[];
  /** By operation id. Null: the call is made elsewhere. Any other operation is called from JSON. */
  forms?: Readonly<Record<string, ComponentType | null>>;
  /** A request to start from, for an operation that is called from JSON. */
  template?(operation: string, view: WorldView): Record<string, unknown> | undefined;
  /** Makes all offered calls of these services itself; also there for words of a lesson that are no calls. */
  Section?: ComponentType<{ operations: readonly string[] }>;
  /** Fetched with the first call. */
  answers?(): Promise<AnswerParts>;
}

/** What is said of answers. */
export interface AnswerParts {
  /** In a few words, by operation id, where an answer says something of its own. */
  says?: Readonly<Record<string, (response: Record<string, unknown>) => string>>;
  /** What to do about an error code. Codes that say it themselves are not here. */
  remedies?: Readonly<Record<string, string>>;
}

/** A piece of the text version: a sentence for the common list, or something of its own. */
export type TextPart = Ordered &
  ({ sentences(view: WorldView, topology: Topology): string[] } | { Block: ComponentType });

/** A line of the chart. What has none is a total, which comes as a rate: `sent per s`. */
export interface SeriesKind {
  label: string;
  /** What shares a scale compares; left out, it is a count. */
  scale?: string;
}

/** What code of the learner's own can be in this world, when it exports a handler. */
export interface HandlerKind {
  label: ReactNode;
  names(topology: Topology): readonly string[];
  says(name: string): string;
  /** @returns the way to end it */
  serve(
    client: SandboxClient,
    name: string,
    invoke: (invocation: RunnerInvocation) => Promise<RunnerCompletion>,
  ): Promise<() => void>;
}

export interface CodeParts {
  /** Code that runs as it stands: the first thing to look at in such a world. */
  starter?: Ordered & { codeFor(topology: Topology): string | undefined };
  handler?: HandlerKind;
}

/**
 * The room of a service: everything that a sandbox shows of it. Only the rooms that a topology needs are loaded. What is behind
 * an `import()` is fetched when it is first wanted.
 */
export interface ResourceModule {
  service: string;
  /** How much room its kinds of nodes take, by kind. */
  geometry?: Readonly<Record<string, NodeGeometry>>;
  /** The stage that it needs; left out, rows do. */
  stage?: Stage;
  /** By the kinds of its graph. */
  kinds?: Readonly<Record<string, NodeKind>>;
  filters?: Readonly<Record<string, FilterKind>>;
  movements?: Readonly<Partial<Record<MessageMovement['kind'], MovementPainter>>>;
  /** Messages that lie in something, list by list. */
  messagesIn?(view: WorldView): readonly (readonly PlacedMessage[])[];
  /** Names of the families of messages that are declared, in order: each has an ink of its own. */
  families?(topology: Topology): string[];
  /** How to read what it draws; fetched when somebody asks. */
  legend?(): Promise<{ legend: LegendPart }>;
  panels?: readonly ResourcePanel[];
  /** The list of messages, with a look into one. */
  messages?(): Promise<{ MessagePanel: ComponentType }>;
  calls?: CallParts;
  /** Switches of what acts by itself. */
  Switches?: ComponentType;
  text?(): Promise<{ text: readonly TextPart[] }>;
  /** Lines of the chart by the names of their series; one that is not here is a total. */
  series?: Readonly<Record<string, SeriesKind>>;
  /** What the chart shows of a world whose lesson asks for nothing, and the thing the lesson is about. */
  usualChart?: { series: readonly string[]; about(topology: Topology): string | undefined };
  /** What an event of the trace is on the time line, by its name. */
  ticks?: Readonly<Record<string, TickKind>>;
  /** What an answered call of the trace is there. */
  tickOfCall?(line: TraceLine): TickKind | undefined;
  code?(): Promise<{ code: CodeParts }>;
}
