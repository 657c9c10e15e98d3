import { filterWords } from '../../sandbox/drawing/filter-words';
import type { DecisiveFields, GraphEdge, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { namesOf, valuesOf, way } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';
import { isOffered } from '../operation-id';

const decides = {
  topics: ['name'],
  subscriptions: ['name', 'topic', 'to', 'filter', 'deadLetterQueue'],
} as const satisfies DecisiveFields;

export type SnsInput = InputOf<typeof decides>;

/** What edges say of a subscription's filter. */
export const SUBSCRIPTION = 'subscription';

export const snsGraph: GraphPart<SnsInput> = {
  decides,
  kinds: { topic: { order: 40, height: CARD, width: [108, 176] } },
  nodes: ({ input }) => namesOf(input.topics).map((name) => ({ name, kind: 'topic' })),
  edges: [{ order: 5, of: ({ input }) => subscriptionEdges(input) }],
  reaches({ input, declaration: { controls } }) {
    const [first] = namesOf(input.topics);
    const isReached = ['sns:Publish', 'sns:Subscribe'].some((id) => isOffered(controls, id));
    return [
      { order: 0, name: isReached ? first : undefined },
      { order: 40, name: first },
    ];
  },
  whereabouts: ({ topics = [] }) => topics,
};

/** A subscription is a way with a filter; its dead letters go from the topic to their queue. */
function subscriptionEdges({ subscriptions }: SnsInput): GraphEdge[] {
  const all = valuesOf(subscriptions);
  const deadLetters = new Set(
    all.flatMap(({ topic, deadLetterQueue }) =>
      deadLetterQueue === undefined ? [] : [`${topic}\n${deadLetterQueue}`],
    ),
  );
  return [
    ...all.map(({ name, topic, to, filter }) => ({
      from: topic,
      to,
      kind: 'fanOut' as const,
      // Somebody outside that only this subscription knows.
      unknownAs: { kind: 'recipient', glyph: 'inbox' },
      filter: {
        of: name,
        kind: SUBSCRIPTION,
        ...(filter !== undefined && { passes: filterWords(filter) }),
      },
    })),
    ...[...deadLetters].flatMap((pair) => {
      const [topic = '', queue] = pair.split('\n');
      return way(topic, queue, 'redrive', 'undeliverable');
    }),
  ];
}
