import type { EventRows } from '../module/event-row';
import { brief, times } from '../module/sentences';
import type { SharedFacts } from '../requirement/shared-facts';
import type { ActorsEvent } from './events';

/** All that is known of what producers and consumers record. */
export const eventRows: EventRows<ActorsEvent, SharedFacts> = {
  'actors.work-started': { sentence: ({ worker, body }) => `${worker} began to process ${brief(body)}` },
  'actors.work-finished': {
    sentence: ({ worker, body, ok }) =>
      ok ? `${worker} finished ${brief(body)}` : `${worker} failed to process ${brief(body)}`,
    counts({ messages }, { messageId, ok }, atMs) {
      if (ok) messages.processed(messageId, atMs);
    },
  },
  'actors.work-skipped': {
    sentence: ({ worker, body }) => `${worker} had seen ${brief(body)} before and skipped it`,
    counts: ({ messages }, { messageId }) => messages.skipped(messageId),
  },
  'actors.worker-crashed': {
    sentence: ({ worker, messageIds }) => `${worker} crashed${holding(messageIds)}`,
    counts: ({ workers }, { consumers, worker }) => workers.left(consumers, worker),
  },
  'actors.worker-launched': { sentence: ({ worker }) => `${worker} is starting` },
  'actors.worker-started': {
    sentence: ({ worker }) => `${worker} is in service`,
    counts: ({ workers }, { consumers, worker }) => workers.started(consumers, worker),
  },
  'actors.worker-stopped': {
    sentence: ({ worker, messageIds }) => `${worker} was stopped${holding(messageIds)}`,
    counts: ({ workers }, { consumers, worker }) => workers.left(consumers, worker),
  },
  'actors.consumers-paused': { sentence: ({ consumers }) => `${consumers} paused` },
  'actors.consumers-resumed': { sentence: ({ consumers }) => `${consumers} resumed` },
  'actors.producer-started': {
    sentence: ({ producer, queue }) => `${producer} started to send to ${queue}`,
  },
  'actors.producer-paused': { sentence: ({ producer }) => `${producer} paused` },
  'actors.send-repeated': {
    sentence: ({ producer, count }) =>
      `${producer} missed the answer and sent ${times(count, 'message')} again`,
  },
};

function holding(messageIds: string[]): string {
  return messageIds.length === 0 ? '' : ` with ${times(messageIds.length, 'message')} in hand`;
}
