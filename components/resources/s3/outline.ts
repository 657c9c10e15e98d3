import type { Topology } from '@/engine/client/topology';
import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { BucketGlyph } from './glyph';

export const s3Outline: ServiceOutline = {
  geometry,
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
