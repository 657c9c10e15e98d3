import { filterWords } from '../client/filter-words';
import { edge, type GraphPart, type GraphSource, STEP, valuesOf, whereabouts } from '../module/graph-part';

/** Topics, and a way with a filter for each subscription; its dead letters go from the topic to their queue. */
export function graph({ view, declaration: { topology }, offers }: GraphSource): GraphPart {
  const topics = Object.keys(view.topics ?? {});
  const subscriptions = valuesOf(view.subscriptions);
  const deadLetters = new Set(
    subscriptions.flatMap(({ topic, deadLetterQueue }) =>
      deadLetterQueue === undefined ? [] : [`${topic}\n${deadLetterQueue}`],
    ),
  );
  const deliveries = subscriptions.map(({ name, topic, to, filter }) => ({
    from: topic,
    to,
    kind: 'fanOut' as const,
    // Somebody outside that only this subscription knows.
    stranger: { kind: 'recipient', glyph: 'inbox' },
    filter: {
      of: name,
      kind: 'subscription',
      ...(filter !== undefined && { passes: filterWords(filter) }),
    },
  }));
  const undeliverable = [...deadLetters].flatMap((pair) => {
    const [topic = '', queue] = pair.split('\n');
    return edge(topic, queue, 'redrive', 'undeliverable');
  });
  const isOffered = offers('sns', 'Publish') || offers('sns', 'Subscribe');
  return {
    nodes: [
      {
        step: STEP.topic,
        nodes: topics.map((name) => ({
          name,
          kind: 'topic',
          ...whereabouts(topology.topics?.find((spec) => spec.name === name) ?? {}),
        })),
      },
    ],
    edges: [{ step: STEP.queue, edges: [...deliveries, ...undeliverable] }],
    readers: [
      { rank: 1, before: isOffered ? topics[0] : undefined },
      { rank: 5, before: topics[0] },
    ],
  };
}
