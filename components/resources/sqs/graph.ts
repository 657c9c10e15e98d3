import type { DecisiveFields, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { namesOf, valuesOf, way } from '../../sandbox/drawing/graph-parts';
import { FOOT, HEAD } from '../../sandbox/drawing/layout';
import { inLessonOrder } from './queue-names';

const decides = {
  queues: ['name', 'deadLetterQueue', 'maxReceiveCount'],
} as const satisfies DecisiveFields;

export type SqsInput = InputOf<typeof decides>;

const holding = (rows: number, columns: number) =>
  ({
    role: 'holder',
    order: 60,
    height: { rows: HEAD + rows + FOOT, columns: HEAD + columns + FOOT },
    width: [128, 340],
  }) as const;

export const sqsGraph: GraphPart<SqsInput> = {
  decides,
  kinds: { queue: holding(76, 56), dlq: holding(60, 46) },
  nodes: ({ input, declaration: { topology } }) =>
    inLessonOrder(namesOf(input.queues), topology).map((name) => ({
      name,
      kind: 'queue',
      kindForDeadLetters: 'dlq',
    })),
  edges: [
    {
      order: 9,
      of: ({ input }) =>
        valuesOf(input.queues).flatMap(({ name, deadLetterQueue, maxReceiveCount }) =>
          way(
            name,
            deadLetterQueue,
            'redrive',
            maxReceiveCount === undefined ? undefined : `after ${maxReceiveCount} receives`,
          ),
        ),
    },
  ],
  // The first that the lesson names and that does not keep another's dead letters.
  reaches({ input, declaration: { topology } }) {
    const deadLetters = new Set(valuesOf(input.queues).map(({ deadLetterQueue }) => deadLetterQueue));
    const named = (topology.queues ?? []).map(({ name }) => name);
    return [{ order: 30, name: named.find((name) => !deadLetters.has(name)) ?? named[0] }];
  },
  whereabouts: ({ queues = [] }) =>
    queues.map(({ name, owner, region }) => ({ name, account: owner, region })),
};
