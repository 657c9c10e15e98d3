import { stillDrawing } from '@/components/resources/outlines';
import { layOut } from '@/components/sandbox/drawing/lay-out';
import type { PageDeclaration, SandboxDeclaration } from '@/engine/client/declaration';
import type { Graph } from '@/engine/client/graph';

/** Heights in CSS pixels that a sandbox will have: `wide` with its panels side by side, `middle` with tabs, `narrow` drawn downwards. */
interface Room {
  wide: number;
  middle: number;
  narrow: number;
}

type Kind = keyof Room;

/** Heading without a goal, transport, panels and the text version together. */
const FIXED: Record<Kind, number> = { wide: 694, middle: 838, narrow: 854 };
/** Characters that fit on a line of the title and of the goal. */
const TITLE: Record<Kind, number> = { wide: 70, middle: 45, narrow: 24 };
const GOAL: Record<Kind, number> = { wide: 120, middle: 80, narrow: 41 };
/** Lines that tell how far the goal is. */
const NOW_LINES: Record<Kind, number> = { wide: 1, middle: 1, narrow: 2 };

/** How much room a sandbox needs before it is there, so that the text below does not move when it comes. */
export function roomFor(declaration: PageDeclaration, first: Graph): Room {
  const drawn = drawnIn(declaration.services, first);
  const height = (kind: Kind, drawing: number) => drawing + FIXED[kind] + headingOf(declaration, kind);
  return {
    wide: height('wide', drawn(800)),
    middle: height('middle', drawn(588)),
    narrow: height('narrow', drawn(320)),
  };
}

/** Height of the drawing by the width of its stage. */
function drawnIn(services: readonly string[], first: Graph): (width: number) => number {
  const { graph, strategy } = stillDrawing(services, first);
  return (width) => layOut(graph, width, strategy).height;
}

/** What the heading has more than one line of title. */
function headingOf({ title = '', goal, goalText = '' }: SandboxDeclaration, kind: Kind): number {
  const moreTitle = Math.max(0, linesOf(title, TITLE[kind]) - 1) * 12;
  if (goal === undefined) return moreTitle;
  return moreTitle + 8 + linesOf(`Goal: ${goalText}`, GOAL[kind]) * 20 + NOW_LINES[kind] * 18;
}

function linesOf(text: string, characters: number): number {
  return Math.ceil(text.length / characters);
}
