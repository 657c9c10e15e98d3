import type { SandboxDeclaration } from '../client/declaration';
import type { GraphEdge, GraphNode } from '../client/graph';
import { splitOperation } from '../client/operation';
import type { KindViews } from '../client/view';

/**
 * The order of the work, from the left of a drawing to its right: who sends, what holds objects and events, what passes
 * messages on, what holds messages, what works on them, who receives.
 */
export const STEP = {
  sender: 0,
  reader: 10,
  store: 20,
  bus: 30,
  topic: 40,
  alarm: 50,
  queue: 60,
  function: 70,
  stream: 80,
  recipient: 90,
  worker: 100,
} as const;

/** A place, and how the ways of others decide about it. */
export interface PartNode extends GraphNode {
  /** What draws it when dead letters go there. */
  deadLetters?: string;
  /** It is drawn only when something has to do with it. */
  unlessIdle?: boolean;
}

/** A way, and as what its end is drawn when nobody else draws that. */
export interface PartEdge extends GraphEdge {
  stranger?: Pick<GraphNode, 'kind' | 'glyph'>;
}

/** What a service adds to the drawing. Places and ways that share a step stand together. */
export interface GraphPart {
  nodes?: readonly { step: number; nodes: readonly PartNode[] }[];
  /** Ways from or to what is not there are left out when they are drawn. */
  edges?: readonly { step: number; edges: readonly PartEdge[] }[];
  /** Before what the reader would stand, and how much that comes first: the lowest number wins. */
  readers?: readonly { rank: number; before: string | undefined }[];
}

/** What parts are made of. */
export interface GraphSource {
  view: KindViews;
  declaration: Pick<SandboxDeclaration, 'topology' | 'controls'>;
  /** Whether the lesson puts a call into the reader's hands. */
  offers(service: string, operation: string): boolean;
}

export function graphSource(
  view: KindViews,
  declaration: Pick<SandboxDeclaration, 'topology' | 'controls'>,
): GraphSource {
  const offered = declaration.controls?.map(splitOperation);
  return {
    view,
    declaration,
    offers: (service, name) =>
      offered?.some((one) => one.name === name && (one.service ?? service) === service) ?? true,
  };
}

/** A way, where it leads to something. */
export function edge(
  from: string,
  to: string | undefined,
  kind: GraphEdge['kind'],
  label?: string,
): GraphEdge[] {
  return to === undefined ? [] : [{ from, to, kind, ...(label !== undefined && { label }) }];
}

export function valuesOf<Value>(things: Record<string, Value> | undefined): Value[] {
  return Object.values(things ?? {});
}

/** `account 222233334444 · eu-central-2`: where something is, or whom it acts as, when that is not the world itself. */
export function whereabouts({
  account,
  region,
  role,
}: {
  account?: string;
  region?: string;
  role?: string;
}): { whereabouts?: string } {
  const words = [role && `as ${role}`, account && `account ${account}`, region].filter(Boolean);
  return words.length > 0 ? { whereabouts: words.join(' · ') } : {};
}
