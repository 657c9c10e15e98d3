import type { Topology } from '@/engine/client/topology';
import type { ServiceOutline } from '../service-outline';
import { declaredS3 } from './declared-input';
import { BucketGlyph } from './glyph';
import { s3Graph } from './graph';

export const s3Outline: ServiceOutline = {
  service: 's3',
  graph: s3Graph,
  inputOf: declaredS3,
  glyphs: { bucket: { Glyph: BucketGlyph } },
  sentences: [{ order: 10, of: bucketSentences }],
  sendingIs: ({ buckets = [] }, to) => (buckets.some(({ name }) => name === to) ? 'writes to' : undefined),
};

function bucketSentences({ buckets = [] }: Topology): string[] {
  return buckets.flatMap(({ name, notifications = [], eventBridge }) => [
    ...notifications.map(({ events, prefix = '', suffix = '', to }) => {
      const keys = prefix || suffix ? ` for keys ${prefix}*${suffix}` : '';
      return `${name} tells ${to} of ${events.join(', ')}${keys}.`;
    }),
    ...(eventBridge ? [`${name} tells the default event bus of everything.`] : []),
  ]);
}
