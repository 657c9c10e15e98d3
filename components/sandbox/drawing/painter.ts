import type { Frame } from '@/engine/client/sandbox-client';
import type { WorldView } from '@/engine/client/view';
import type { Point } from './geometry';
import { createGlide } from './glide';
import type { Target } from './hit';
import type { Ink, Inked } from './inks';
import type { Layout, Node } from './layout';
import { airborne, createFlights, type MovementAnimation, type PlaceOf, paintFlights } from './movements';
import type { PaintContext } from './paint-context';
import type { Palette } from './palette';
import { drawnAs } from './routes';

/** How what moves in a node of some kind is painted. */
export interface NodePainter {
  /** Paints over the node's card. */
  paint?(context: PaintContext, node: Node, view: WorldView): void;
  /** Where an actor stands that is drawn in this node. */
  placeOf?(node: Node, view: WorldView, actor: string): Point | undefined;
}

/** A message where it lies. */
export interface PlacedMessage extends Inked {
  id: string;
}

/** What the rooms of a world know of painting it. */
export interface PaintParts {
  /** By kind of node. */
  nodes: Readonly<Record<string, NodePainter>>;
  animation: MovementAnimation;
  /** Messages that lie in something, list by list. */
  messagesIn(view: WorldView): readonly (readonly PlacedMessage[])[];
}

export interface Painting {
  frame: Frame;
  layout: Layout;
  palette: Palette;
  ink(message: Inked): Ink;
  selected: string | undefined;
  /** The reader prefers reduced motion: nothing travels, everything is where it belongs. */
  still: boolean;
}

export interface Painter {
  /** Paints one picture; true when it has not come to rest and wants another, although nothing new has happened. */
  paint(pen: CanvasRenderingContext2D, painting: Painting, wallMs: number): boolean;
  /** The messages as last painted. */
  targets(): readonly Target[];
}

/** Draws frames. It remembers only where things were shown, to let them glide; what is shown comes from the frame. */
export function createPainter({ nodes: painters, animation, messagesIn }: PaintParts): Painter {
  const glide = createGlide();
  const flightsAt = createFlights();
  let targets: Target[] = [];
  return {
    targets: () => targets,
    paint(pen, { frame, layout, palette, ink, selected, still }, wallMs) {
      const { view, atMs } = frame;
      const flights = still ? [] : flightsAt(frame, wallMs);
      const { settle } = glide;
      const messageOf = messagesOf(view, messagesIn);
      targets = [];
      glide.begin(wallMs, still);
      const context: PaintContext = {
        ...{ pen, palette, atMs, ink, messageOf, settle, selected, targets },
        ...airborne(flights),
      };
      for (const node of layout.nodes.values()) painters[node.kind]?.paint?.(context, node, view);
      if (flights.length > 0)
        paintFlights(context, flights, layout, placesIn(view, layout, targets, painters), animation);
      return glide.end() || (flights.length > 0 && frame.playing);
    },
  };
}

/** Messages by id; gathered when one is asked for, as in most frames none is. */
function messagesOf(view: WorldView, messagesIn: PaintParts['messagesIn']): PaintContext['messageOf'] {
  let known: Map<string, Inked> | undefined;
  const gather = () => {
    const messages = new Map<string, Inked>();
    for (const list of messagesIn(view)) for (const message of list) messages.set(message.id, message);
    for (const movement of view.travels) {
      if (!messages.has(movement.messageId)) messages.set(movement.messageId, movement);
    }
    return messages;
  };
  return (id) => {
    known ??= gather();
    return known.get(id);
  };
}

/** Where messages were painted, and else where those stand who have them. */
function placesIn(
  view: WorldView,
  layout: Layout,
  targets: readonly Target[],
  painters: PaintParts['nodes'],
): PlaceOf {
  const painted = new Map(targets.map((target) => [`${target.holder}/${target.messageId}`, target]));
  return (owner, messageId) => {
    const found = painted.get(`${owner}/${messageId}`);
    if (found !== undefined) return found;
    const node = layout.nodes.get(drawnAs(owner));
    return node && painters[node.kind]?.placeOf?.(node, view, owner);
  };
}
