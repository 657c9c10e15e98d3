import { plural } from '../../sandbox/format';
import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  {
    order: 21,
    sentences: ({ buckets = {} }, topology) => [
      ...Object.values(buckets).map(
        ({ name, objectsTotal, notified }) =>
          `Bucket ${name}: ${plural(objectsTotal, 'object')}, ${plural(notified, 'event')} told.`,
      ),
      ...(topology.buckets ?? []).flatMap(({ name, notifications = [] }) =>
        notifications.map(
          ({ events, prefix = '', suffix = '', to }) =>
            `Bucket ${name} tells ${to} of ${events.join(', ')}${
              prefix || suffix ? ` for keys ${prefix}*${suffix}` : ''
            }.`,
        ),
      ),
    ],
  },
];
