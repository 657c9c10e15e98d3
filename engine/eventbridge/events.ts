import type { Context } from '../kernel/context';

type OfEvent = { eventId: string; body: string };

/** What EventBridge records in the trace. `to` is the target's name, `body` the event's own text. */
export type EventBridgeEvent =
  | { type: 'eventbridge.rule-created' | 'eventbridge.rule-deleted'; bus: string; rule: string }
  | ({ type: 'eventbridge.event-put'; bus: string; source: string; detailType: string; by: string } & OfEvent)
  | ({ type: 'eventbridge.rule-matched'; bus: string; rule: string } & OfEvent)
  | ({ type: 'eventbridge.event-unmatched'; bus: string } & OfEvent)
  | ({ type: 'eventbridge.delivered'; bus: string; rule: string; to: string; attempt: number } & OfEvent)
  | ({
      type: 'eventbridge.delivery-failed';
      bus: string;
      rule: string;
      to: string;
      attempt: number;
      code: string;
      reason: string;
      /** When it is tried again; left out, it is given up. */
      retryAtMs?: number;
    } & OfEvent)
  | ({
      type: 'eventbridge.event-dead-lettered';
      bus: string;
      rule: string;
      to: string;
      queue: string;
    } & OfEvent)
  /** It was given up, and its dead-letter queue refused it. */
  | ({
      type: 'eventbridge.event-dropped';
      bus: string;
      rule: string;
      to: string;
      queue: string;
      reason: string;
    } & OfEvent);

export function record(context: Context, event: EventBridgeEvent): void {
  context.record(event);
}
