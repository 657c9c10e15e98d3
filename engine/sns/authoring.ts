import type { Authoring } from '../module/authoring';
import { entryFields, requestFields } from './request-fields';
import type { SnsKinds } from './spec';

const FIFO_ONLY = ['contentBasedDeduplication', 'throughputScope', 'archiveDays'] as const;

export const authoring: Authoring<SnsKinds> = {
  requests: requestFields,
  entries: entryFields,
  chart: { kind: 'topics', series: ['published', 'delivered', 'failed'] },
  kinds: {
    topics: {
      problems(topic) {
        if (topic.name.endsWith('.fifo')) return [];
        return FIFO_ONLY.filter((field) => topic[field] !== undefined).map((field) => ({
          field,
          fault: `${field} is for FIFO topics; "${topic.name}" is a standard topic.`,
          remedy: 'remove it, or end the name in .fifo.',
        }));
      },
    },
    subscriptions: {
      problems: ({ filter, filterScope }) =>
        filterScope === undefined || filter !== undefined
          ? []
          : [
              {
                field: 'filterScope',
                fault: 'A subscription says what its filter looks at, and has no filter.',
                remedy: 'add filter={{ … }}, or remove filterScope.',
              },
            ],
    },
  },
};
