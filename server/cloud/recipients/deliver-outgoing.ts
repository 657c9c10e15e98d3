import 'server-only';
import type { ServiceFactory } from '@/engine/kernel/service';
import type { TakeOutgoingResponse } from '@/engine/recipients/outgoing';
import { recipientsService } from '@/engine/recipients/service';
import type { LiveWorld } from '../live-world';
import { type Sent, sendRequest } from '../send-request';
import { withOwnUrls } from '../sns/own-urls';
import type { SigningKey } from '../sns/signing-key';
import type { Judged } from '../webhook-guard';

/** Recipients that tell when a request to a webhook may be waiting to leave. */
export function watchedRecipients(onWebhook: () => void): ServiceFactory {
  return () => {
    const recipients = recipientsService();
    return {
      ...recipients,
      run(operation, request, context) {
        const step = recipients.run(operation, request, context);
        if (operation === 'Deliver' && 'waiting' in step) onWebhook();
        return step;
      },
    };
  };
}

export interface DeliveryOptions {
  live: LiveWorld;
  key: SigningKey;
  /** Address of this endpoint, for the links in messages. */
  origin: string;
  /** Where a request may go; left out, anywhere. */
  judge?(url: string): Promise<Judged>;
  /** As SNS waits. Default 15 s. */
  timeoutMs?: number;
}

const HTTP_TIMEOUT_MS = 15_000;

/** Lets requests to webhooks that nobody declared really leave this process. @returns to be called when one may be waiting */
export function deliverOutgoing(options: DeliveryOptions): () => void {
  const { live } = options;
  let isScheduled = false;
  const call = (operation: string, request: object, take: (response: unknown) => void = () => undefined) =>
    live.execute({ service: 'recipients', operation, request }, (outcome) => {
      if (outcome.ok) take(outcome.response);
    });
  const takeAll = () => {
    isScheduled = false;
    call('TakeOutgoing', {}, (response) => {
      for (const one of (response as TakeOutgoingResponse).outgoing)
        void send(one, options).then((sent) => call('CompleteOutgoing', { id: one.id, ...sent }));
    });
  };
  call('SetOutward', { enabled: true });
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(takeAll);
  };
}

async function send(
  { address, headers, body }: TakeOutgoingResponse['outgoing'][number],
  { key, origin, judge, timeoutMs = HTTP_TIMEOUT_MS }: DeliveryOptions,
): Promise<Sent> {
  const judged = await judge?.(address);
  if (judged && 'refused' in judged) return { error: judged.refused };
  return sendRequest({
    url: address,
    headers,
    body: withOwnUrls(body, origin, key),
    connectTo: judged,
    timeoutMs,
  });
}
