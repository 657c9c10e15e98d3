import type { BucketNotificationSpec } from '@/engine/s3/spec';
import type { DecisiveFields, GraphEdge, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { namesOf, way } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';
import { isOffered } from '../operation-id';

const decides = { buckets: ['name'] } as const satisfies DecisiveFields;

export type S3Input = InputOf<typeof decides>;

export const s3Graph: GraphPart<S3Input> = {
  decides,
  kinds: { bucket: { order: 20, height: CARD, width: [104, 170] } },
  nodes: ({ input }) => namesOf(input.buckets).map((name) => ({ name, kind: 'bucket' })),
  edges: [
    {
      order: 3,
      of: ({ declaration: { topology } }) =>
        (topology.buckets ?? []).flatMap(({ name, notifications = [], eventBridge }) => [
          ...notifications.map((each) => notificationEdge(name, each)),
          ...way(name, eventBridge ? 'default' : undefined, 'notify'),
        ]),
    },
  ],
  reaches: ({ input, declaration: { controls } }) => [
    { order: 10, name: isOffered(controls, 's3:PutObject') ? namesOf(input.buckets)[0] : undefined },
  ],
  whereabouts: ({ buckets = [] }) => buckets.map(({ name, account }) => ({ name, account })),
};

function notificationEdge(bucket: string, { events, prefix, suffix, to }: BucketNotificationSpec): GraphEdge {
  const key = prefix || suffix ? ` ${prefix ?? ''}*${suffix ?? ''}` : '';
  const passes = `${events.map((event) => event.replace(/^s3:/, '')).join(', ')}${key}`;
  return { from: bucket, to, kind: 'notify', filter: { of: bucket, kind: 'notification', passes } };
}
