import { filterWords } from '@/engine/client/filter-words';
import type { Topology } from '@/engine/client/topology';
import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { TopicGlyph } from './glyph';

export const snsOutline: ServiceOutline = {
  geometry,
  glyphs: {
    topic: { Glyph: TopicGlyph, legend: { order: 30, name: 'Topic', meaning: 'copies to many' } },
  },
  sentences: [{ order: 30, of: subscriptionSentences }],
  sendingIs: ({ topics = [] }, to) => (topics.some(({ name }) => name === to) ? 'publishes to' : undefined),
};

function subscriptionSentences({ subscriptions = [] }: Topology): string[] {
  return subscriptions.flatMap(({ topic, to, filter, redriveTo, confirmed }) => [
    filter === undefined
      ? `${topic} delivers every message to ${to}.`
      : `${topic} delivers to ${to} what has ${filterWords(filter)}.`,
    ...(confirmed === false ? [`${to} has not confirmed its subscription yet.`] : []),
    ...(redriveTo ? [`What ${topic} cannot deliver to ${to} goes to ${redriveTo}.`] : []),
  ]);
}
