import { defineModule } from '../module/define-module';
import { bucketTarget } from './adapters';
import { callTexts } from './call-texts';
import { bucketKind } from './declare-bucket';
import { eventRows } from './event-rows';
import type { S3Event } from './events';
import { findObjects, S3Facts } from './facts';
import { graph } from './graph';
import type { S3Counts, S3Requirements } from './requirement';
import { s3Service } from './service';
import type { S3Kinds } from './spec';

/** What the product knows of S3. */
export const s3Module = defineModule<{
  events: S3Event;
  kinds: S3Kinds;
  facts: S3Facts;
  requirements: S3Requirements;
  counts: S3Counts;
}>({
  name: 's3',
  aws: { title: 'S3', cli: 's3api' },
  hosting: { throttled: ['SlowDown', 503], full: ['TooManyBuckets', 400], resources: ['buckets'] },
  service: s3Service,
  requires: ['iam'],
  kinds: { buckets: bucketKind },
  events: eventRows,
  calls: callTexts,
  facts: (shared) => new S3Facts(shared),
  measures: { objects: findObjects },
  counts: {
    objects(count, { objects }) {
      const tally = objects.of(count);
      return () => tally.count;
    },
  },
  graph,
  targets: [bucketTarget],
});
