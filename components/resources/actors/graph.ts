import type { DecisiveFields, GraphPart, InputOf, NodeDraft } from '../../sandbox/drawing/graph';
import { valuesOf, way } from '../../sandbox/drawing/graph-parts';
import { CARD, FOOT, HEAD } from '../../sandbox/drawing/layout';
import { type AutoScalingInput, scalerOf } from '../autoscaling/graph';
import { READER } from './names';

const decides = {
  producers: ['name', 'to'],
  consumers: ['name', 'from', 'workers'],
} as const satisfies DecisiveFields;

export type ActorsInput = InputOf<typeof decides> & AutoScalingInput;

const SENDER = { role: 'sender', height: CARD, width: [96, 150] } as const;
/** Height of a row of workers, and how many stand in one. */
const SEATS = { height: 44, perRow: 4, mostRows: 3 };
/** The line of a group that is scaled. */
const SCALING = 30;

export const actorsGraph: GraphPart<ActorsInput> = {
  decides,
  kinds: {
    producer: { ...SENDER, order: 0 },
    reader: { ...SENDER, order: 10 },
    consumer: { role: 'worker', order: 100, height: HEAD + SEATS.height + FOOT, width: [104, 230] },
  },
  nodes: ({ input, declaration }) => [
    ...valuesOf(input.producers).map(({ name }) => ({ name, kind: 'producer' })),
    ...(declaration.controls?.length === 0 ? [] : [{ name: READER, kind: 'reader', glyph: 'producer' }]),
    ...valuesOf(input.consumers).map((group) => consumersNode(group, scalerOf(input, group.name))),
  ],
  edges: [
    {
      order: 0,
      of: ({ input }) => valuesOf(input.producers).flatMap(({ name, to }) => way(name, to, 'send')),
    },
    { order: 1, of: ({ reach }) => way(READER, reach, 'send') },
    {
      order: 8,
      of: ({ input }) => valuesOf(input.consumers).flatMap(({ name, from }) => way(from, name, 'receive')),
    },
  ],
  whereabouts: ({ producers = [], consumers = [] }) =>
    [...producers, ...consumers].flatMap(({ name, account, role }) =>
      name === undefined ? [] : [{ name, account, role }],
    ),
};

/**
 * Seats are kept for as many workers as an auto-scaling group may start, and grow in steps otherwise, so that the drawing
 * stands still while workers come and go.
 */
function consumersNode(
  { name, workers }: { name: string; workers: readonly unknown[] },
  scaler: { max: number } | undefined,
): NodeDraft {
  const most = Math.max(workers.length, scaler?.max ?? 0);
  const seats = Math.ceil(most / SEATS.perRow) * SEATS.perRow || 1;
  const seatRows = Math.min(SEATS.mostRows, Math.max(1, Math.ceil(seats / SEATS.perRow)));
  const foot = scaler === undefined ? 0 : SCALING;
  return {
    name,
    kind: 'consumer',
    seats,
    height: HEAD + seatRows * SEATS.height + FOOT + foot,
    ...(foot > 0 && { foot }),
  };
}
