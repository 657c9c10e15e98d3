import type { ComponentType } from 'react';
import type { GlyphProps } from '@/components/ui/glyph-frame';
import type { Topology } from '@/engine/client/topology';
import type { LayoutStrategy } from '../sandbox/drawing/layout-strategy';
import type { NodeGeometry } from '../sandbox/drawing/sized-graph';

/** A shape that means the same in every drawing of the course. Its colours are `--kind-<kind>` and its `-wash`. */
export interface GlyphKind {
  Glyph: ComponentType<GlyphProps>;
  /** What it is called where nothing of the kind has a name; left out, as its kind. */
  word?: string;
  /** What a legend says of it, and where. */
  legend?: { order: number; name: string; meaning: string };
}

/** Sentences about a declared world. */
export interface SentencePart {
  /** Their place among those of all rooms, which is that of the work: smaller first. */
  order: number;
  /** @param sendingIs what sending to a thing of this name is called: `publishes to` */
  of(topology: Topology, sendingIs: (to: string) => string): string[];
}

/** What a room says on a page that runs nothing. Pages are made on the server: there are no hooks in it. */
export interface ServiceOutline {
  /** How much room its kinds of nodes take, by kind. */
  geometry?: Readonly<Record<string, NodeGeometry>>;
  /** How a world with it has to be laid out; left out, in rows. */
  strategy?: LayoutStrategy;
  /** By kind. */
  glyphs?: Readonly<Record<string, GlyphKind>>;
  sentences?: readonly SentencePart[];
  /** What sending to one of its own is called; undefined for a name that is none. */
  sendingIs?(topology: Topology, to: string): string | undefined;
}
