import type { Point } from './geometry';
import type { Target } from './hit';
import type { Ink, Inked } from './inks';
import type { Palette } from './palette';

/** What a painter needs for one picture. */
export interface PaintContext {
  pen: CanvasRenderingContext2D;
  palette: Palette;
  atMs: number;
  ink(message: Inked): Ink;
  /** A message in sight by its id, so that whoever holds or carries it can show it. */
  messageOf(id: string): Inked | undefined;
  /** Where a thing is shown now on its way to where it belongs. */
  settle(key: string, to: Point): Point;
  selected: string | undefined;
  /** Messages that are still on their way into a holder, as `holder/id`. */
  arriving: ReadonlySet<string>;
  /** Ids of messages that are on their way out of one. */
  delivering: ReadonlySet<string>;
  targets: Target[];
}
