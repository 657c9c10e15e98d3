import type { Point } from './geometry';
import { type Ink, MARKS, type Mark } from './inks';
import type { Palette } from './palette';

type Pen = CanvasRenderingContext2D;

const sides: Partial<Record<Mark, { corners: number; turn: number; grow: number }>> = {
  square: { corners: 4, turn: Math.PI / 4, grow: 1.22 },
  diamond: { corners: 4, turn: 0, grow: 1.18 },
  triangle: { corners: 3, turn: -Math.PI / 2, grow: 1.25 },
  pentagon: { corners: 5, turn: -Math.PI / 2, grow: 1.1 },
  hexagon: { corners: 6, turn: 0, grow: 1.08 },
};

/** Traces the outline of a mark; fill or stroke it after. */
export function traceMark(pen: Pen, mark: Mark, { x, y }: Point, radius: number): void {
  pen.beginPath();
  const shape = sides[mark];
  if (mark === 'drop') {
    pen.moveTo(x, y - radius * 1.3);
    pen.quadraticCurveTo(x + radius * 1.3, y, x + radius * 0.75, y + radius * 0.6);
    pen.arc(x, y + radius * 0.1, radius * 0.92, 0.6, Math.PI - 0.6);
    pen.quadraticCurveTo(x - radius * 1.3, y, x, y - radius * 1.3);
  } else if (shape === undefined) {
    pen.arc(x, y, radius, 0, Math.PI * 2);
  } else {
    for (let corner = 0; corner < shape.corners; corner += 1) {
      const angle = shape.turn + (corner * 2 * Math.PI) / shape.corners;
      pen.lineTo(x + Math.cos(angle) * radius * shape.grow, y + Math.sin(angle) * radius * shape.grow);
    }
  }
  pen.closePath();
}

export interface Disc {
  ink: Ink;
  at: Point;
  radius: number;
  tag: string;
  /** Hidden from receives: drawn as an outline with a breath of colour. */
  hollow?: boolean;
}

/** Size of the letters by their number. */
const TAG_SIZES = [10, 10.5, 10, 8.5];

/** A message: its mark, and its number where there is room for one. */
export function paintDisc(pen: Pen, palette: Palette, { ink, at, radius, tag, hollow }: Disc): void {
  const mark = MARKS[ink] ?? 'circle';
  traceMark(pen, mark, at, radius - 0.5);
  pen.fillStyle = palette.inks[ink] ?? palette.spark;
  pen.globalAlpha *= hollow ? 0.3 : 1;
  pen.fill();
  pen.globalAlpha = hollow ? pen.globalAlpha / 0.3 : pen.globalAlpha;
  pen.strokeStyle = hollow ? palette.hollow : palette.line;
  pen.lineWidth = radius > 6 ? 1.2 : 0.8;
  pen.stroke();
  if (radius >= 9) label(pen, palette, tag, at, { size: TAG_SIZES[tag.length] ?? 7, faint: hollow === true });
}

export function label(
  pen: Pen,
  palette: Palette,
  text: string,
  { x, y }: Point,
  { size, faint = false, plain = false }: { size: number; faint?: boolean; plain?: boolean },
): void {
  pen.font = `600 ${size}px ${palette.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = faint || plain ? palette.ink : palette.onInk;
  pen.fillText(text, x, y + 0.5);
}

/** What is left of a visibility timeout, as an arc that runs down from a full circle. */
export function paintDeadline(pen: Pen, colour: string, { x, y }: Point, radius: number, left: number): void {
  const top = -Math.PI / 2;
  const reach = radius + (radius > 6 ? 2.6 : 1.2);
  pen.strokeStyle = colour;
  pen.lineWidth = radius > 6 ? 2 : 1.2;
  pen.beginPath();
  pen.arc(x, y, reach, top, top + Math.PI * 2 * Math.max(0, Math.min(1, left)));
  pen.stroke();
}

/** A small clock face over a delayed message; its hand goes round as the delay ends. */
export function paintClock(pen: Pen, colour: string, { x, y }: Point, radius: number, left: number): void {
  const angle = -Math.PI / 2 + Math.PI * 2 * (1 - Math.max(0, Math.min(1, left)));
  pen.strokeStyle = colour;
  pen.lineWidth = radius > 6 ? 1.6 : 1;
  pen.beginPath();
  pen.moveTo(x, y - radius * 0.75);
  pen.lineTo(x, y);
  pen.lineTo(x + Math.cos(angle) * radius * 0.6, y + Math.sin(angle) * radius * 0.6);
  pen.stroke();
}

/** A cross: what was deleted, or a worker that died. */
export function paintCross(pen: Pen, colour: string, { x, y }: Point, size: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x - size, y - size);
  pen.lineTo(x + size, y + size);
  pen.moveTo(x + size, y - size);
  pen.lineTo(x - size, y + size);
  pen.stroke();
}

/** A dashed ring around the message that the reader looks into. */
export function paintSelection(pen: Pen, palette: Palette, at: Point, radius: number): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 2;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.arc(at.x, at.y, radius + 7, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
}
