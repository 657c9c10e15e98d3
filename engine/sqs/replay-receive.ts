import type { Message as AwsMessage } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import type { Message } from './message';
import type { ReceiveAsk } from './pending-receive';
import type { Queue } from './queue';
import { renderMessage } from './render-message';
import { recordDelivery } from './take-messages';

/**
 * A FIFO receive repeated with its ReceiveRequestAttemptId within five minutes: the same messages with the same handles,
 * their visibility timeouts started anew. Undefined when the id is new, or when any of the messages has since been deleted,
 * returned or had its visibility changed. Source: API reference, ReceiveMessage.
 */
export function replayReceive(queue: Queue, ask: ReceiveAsk, context: Context): AwsMessage[] | undefined {
  if (ask.attemptId === undefined) return undefined;
  const remembered = queue.memory.receives.get(ask.attemptId, context.nowMs);
  if (!remembered) return undefined;
  const messages = remembered.map(({ number, receive }) => held(queue, number, receive));
  if (messages.length === 0 || !messages.every((message) => message !== undefined)) {
    queue.memory.receives.forgetKey(ask.attemptId);
    return undefined;
  }
  return messages.map((message) => {
    queue.hide(message, context.nowMs + ask.visibilityMs);
    message.heldBy = ask.actor;
    recordDelivery(queue, message, ask.actor, context, { replayed: true });
    return renderMessage(queue, message, ask);
  });
}

/** The message as that receive left it. A changed visibility breaks the link by taking the attempt's word from it. */
function held(queue: Queue, number: number, receive: number): Message | undefined {
  const message = queue.messages.get(number);
  const same = message?.receive === receive && message.status === 'inFlight' && !message.visibilityChanged;
  return same ? message : undefined;
}
