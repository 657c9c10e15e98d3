import type { Topology } from '@/engine/client/topology';
import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { ConsumerGlyph, ProducerGlyph } from './glyphs';

export const actorsOutline: ServiceOutline = {
  geometry,
  glyphs: {
    producer: { Glyph: ProducerGlyph, legend: { order: 10, name: 'Producer', meaning: 'sends' } },
    consumer: { Glyph: ConsumerGlyph, legend: { order: 50, name: 'Consumer', meaning: 'takes and works' } },
  },
  sentences: [
    {
      order: 0,
      of: ({ producers = [] }, sendingIs) =>
        producers.map(({ to, rate }) => `A producer ${sendingIs(to)} ${to}${rate ? ` at ${rate}` : ''}.`),
    },
    { order: 50, of: workerSentences },
  ],
};

/** Groups of one queue are told of together, queue by queue. */
function workerSentences({ queues = [], consumers = [] }: Topology): string[] {
  return queues.flatMap(({ name }) => {
    const groups = consumers.filter(({ from }) => from === name);
    const count = groups.reduce((sum, group) => sum + (group.count ?? 1), 0);
    if (count === 0) return [];
    return [count === 1 ? `One worker polls ${name}.` : `${count} workers poll ${name}.`];
  });
}
