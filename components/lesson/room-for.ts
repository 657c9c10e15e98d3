import { graphOf } from '@/components/sandbox/around/drawing/graph';
import { layAround } from '@/components/sandbox/around/drawing/lay-around';
import { seenFrom } from '@/components/sandbox/around/drawing/seen';
import { layOut, type Shape } from '@/components/sandbox/drawing/layout';
import { hasOthers } from '@/components/sandbox/has-others';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Topology } from '@/engine/client/topology';

/** Heights in CSS pixels that a sandbox will have: `wide` with its panels side by side, `middle` with tabs, `narrow` drawn downwards. */
interface Room {
  wide: number;
  middle: number;
  narrow: number;
}

type Kind = keyof Room;

/** Heading without a goal, transport, panels and the text version together. */
const AROUND: Record<Kind, number> = { wide: 694, middle: 838, narrow: 854 };
/** Characters that fit on a line of the title and of the goal. */
const TITLE: Record<Kind, number> = { wide: 70, middle: 45, narrow: 24 };
const GOAL: Record<Kind, number> = { wide: 120, middle: 80, narrow: 41 };
/** Lines that tell how far the goal is. */
const NOW_LINES: Record<Kind, number> = { wide: 1, middle: 1, narrow: 2 };

/** How much room a sandbox needs before it is there, so that the text below does not move when it comes. */
export function roomFor(declaration: SandboxDeclaration): Room {
  const drawn = drawnIn(declaration);
  const height = (kind: Kind, drawing: number) => drawing + AROUND[kind] + headingOf(declaration, kind);
  return {
    wide: height('wide', drawn(800)),
    middle: height('middle', drawn(588)),
    narrow: height('narrow', drawn(320)),
  };
}

/** Height of the drawing by the width of its stage. */
function drawnIn(declaration: SandboxDeclaration): (width: number) => number {
  const { topology, controls } = declaration;
  if (hasOthers(topology)) {
    const graph = graphOf(seenFrom(topology), declaration);
    return (width) => layAround(graph, width).height;
  }
  const shape = declaredShape(topology, controls?.length !== 0);
  return (width) => layOut(shape, width).height;
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

/** The declared world as the drawing will first see it. */
function declaredShape(
  { queues = [], producers = [], consumers = [], autoScaling = [] }: Topology,
  reader: boolean,
): Shape {
  return {
    queues: queues.map(({ name, redriveTo, maxReceiveCount }) => ({
      name,
      deadLetterQueue: redriveTo,
      maxReceiveCount,
    })),
    producers: producers.map(({ name, to }, index) => ({ name: name ?? `producer-${index + 1}`, to })),
    consumers: consumers.map(({ name, from, count = 1 }, index) => {
      const scaler = autoScaling.find(({ scales }) => scales === (name ?? 'consumers'));
      const seats = Math.ceil(Math.max(count, scaler?.max ?? 0) / 4) * 4 || 1;
      return { name: name ?? `consumers-${index + 1}`, from, seats, scaled: scaler !== undefined };
    }),
    reader,
  };
}
