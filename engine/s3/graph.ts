import { edge, type GraphPart, type GraphSource, STEP, whereabouts } from '../module/graph-part';
import type { BucketNotificationSpec } from './spec';

/** Buckets, and whom they tell of what. */
export function graph({ view, declaration: { topology }, offers }: GraphSource): GraphPart {
  const names = Object.keys(view.buckets ?? {});
  const declared = topology.buckets ?? [];
  return {
    nodes: [
      {
        step: STEP.store,
        nodes: names.map((name) => ({
          name,
          kind: 'bucket',
          ...whereabouts({ account: declared.find((spec) => spec.name === name)?.account }),
        })),
      },
    ],
    edges: [
      {
        step: STEP.alarm - 10,
        edges: declared.flatMap(({ name, notifications = [], eventBridge }) => [
          ...notifications.map((each) => notificationEdge(name, each)),
          ...edge(name, eventBridge ? 'default' : undefined, 'notify'),
        ]),
      },
    ],
    readers: [{ rank: 2, before: offers('s3', 'PutObject') ? names[0] : undefined }],
  };
}

function notificationEdge(bucket: string, { events, prefix, suffix, to }: BucketNotificationSpec) {
  const key = prefix || suffix ? ` ${prefix ?? ''}*${suffix ?? ''}` : '';
  const passes = `${events.map((event) => event.replace(/^s3:/, '')).join(', ')}${key}`;
  return {
    from: bucket,
    to,
    kind: 'notify' as const,
    filter: { of: bucket, kind: 'notification', passes },
  };
}
