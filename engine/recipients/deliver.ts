import type { Context } from '../kernel/context';
import { fail, type Outcome, ok, WAITING, type Waiting } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { recipientLimits } from './limits';
import { newRecipient } from './put-recipient';
import { refuse } from './refuse';
import {
  type Answer,
  type Received,
  type Recipient,
  type RecipientKind,
  type RecipientsState,
  recipientKey,
} from './state';

/** An email, a text message, a request or a push on its way to where somebody reads it. */
export interface DeliverRequest {
  kind: RecipientKind;
  address: string;
  messageId?: string;
  subject?: string;
  body: string;
  headers?: Record<string, string>;
  /** What is to be opened to confirm a subscription. */
  confirmUrl?: string;
}

export interface DeliverResponse {
  /** HTTP status of a webhook, 200 to 299. */
  status?: number;
}

const TIMEOUT_MS = recipientLimits.httpTimeoutSeconds.value * 1000;

/**
 * Deliver: inboxes, phones and apps take it at once, a webhook answers after its latency.
 * Errors: HttpStatus (its `httpStatus` is the one answered), Timeout, Unreachable, OptedOut, InvalidToken, MailboxClosed.
 */
export const deliver = shapedOperation<RecipientsState, DeliverRequest, DeliverResponse>(
  {
    shape: {
      kind: required('text'),
      address: required('text'),
      messageId: 'text',
      subject: 'text',
      body: required('text'),
      headers: { map: 'text' },
      confirmUrl: 'text',
    },
    run(state, request, context) {
      const recipient = state.recipients.get(recipientKey(request.kind, request.address));
      if (request.kind !== 'webhook') return handOver(state, recipient, request, context);
      if (recipient) return call(state, recipient, request, context);
      if (state.outward) return sendOut(state, request, context);
      return failed({ error: 'unreachable' }, request.address);
    },
  },
  refuse,
);

function handOver(
  state: RecipientsState,
  known: Recipient | undefined,
  request: DeliverRequest,
  context: Context,
): Outcome<DeliverResponse> {
  const recipient = known ?? appear(state, request);
  if (!recipient.enabled) return fail(...CLOSED[recipient.kind]);
  receive(state, recipient, request, undefined, context);
  return ok({});
}

const CLOSED: Record<RecipientKind, [code: string, message: string]> = {
  inbox: ['MailboxClosed', 'The mailbox does not take mail.'],
  phone: ['OptedOut', 'The owner of the phone has opted out of text messages.'],
  app: ['InvalidToken', 'The platform says that the token is not valid any more.'],
  webhook: ['Unreachable', 'The endpoint could not be reached.'],
};

/** An address that nobody declared exists from its first message on. */
function appear(state: RecipientsState, { kind, address }: DeliverRequest): Recipient {
  const undeclared = [...state.recipients].filter(([, one]) => one.undeclared);
  const oldest = undeclared[0]?.[0];
  if (oldest !== undefined && undeclared.length >= recipientLimits.undeclared.max) {
    state.recipients.delete(oldest);
  }
  const recipient = { ...newRecipient(kind, address, address), undeclared: true };
  state.recipients.set(recipientKey(kind, address), recipient);
  return recipient;
}

/** The request reaches the webhook now, its answer comes back when its latency or the caller's patience has ended. */
function call(
  state: RecipientsState,
  recipient: Recipient,
  request: DeliverRequest,
  context: Context,
): Outcome<DeliverResponse> | Waiting {
  const status = context.chance.hit(recipient.failureRate) ? 503 : recipient.status;
  const late = status === 0 || recipient.latencyMs >= TIMEOUT_MS;
  receive(state, recipient, request, status, context);
  const answer: Answer = late ? { error: 'timeout' } : { status };
  if (!late && recipient.latencyMs === 0) return outcomeOf(answer, request.address);
  const { callId } = context;
  state.pending.set(callId, { callId, address: request.address, answer });
  context.schedule(context.nowMs + (late ? TIMEOUT_MS : recipient.latencyMs), { callId });
  return WAITING;
}

function sendOut(state: RecipientsState, request: DeliverRequest, context: Context): Waiting {
  const { callId } = context;
  const { kind, address, messageId, subject, body, headers = {} } = request;
  const id = state.nextId;
  state.nextId += 1;
  state.outgoing.set(id, { id, callId, kind, address, messageId, subject, body, headers, taken: false });
  state.pending.set(callId, { callId, address, answer: { error: 'timeout' }, outgoing: id });
  context.schedule(context.nowMs + TIMEOUT_MS, { callId });
  return WAITING;
}

function receive(
  state: RecipientsState,
  recipient: Recipient,
  request: DeliverRequest,
  status: number | undefined,
  context: Context,
): void {
  const { messageId, subject, body, headers, confirmUrl } = request;
  const received: Received = {
    id: `received-${state.nextId}`,
    atMs: context.nowMs,
    messageId,
    subject,
    body,
    headers,
    status,
    confirmUrl,
  };
  state.nextId += 1;
  recipient.received.push(received);
  if (recipient.received.length > recipientLimits.receivedKept.max) recipient.received.shift();
  recipient.receivedTotal += 1;
}

/** The moment has come at which the call is answered. */
export function answerPending(state: RecipientsState, callId: number, context: Context): void {
  const pending = state.pending.get(callId);
  if (!pending) return;
  forgetCall(state, callId);
  context.complete(callId, outcomeOf(pending.answer, pending.address));
}

export function forgetCall(state: RecipientsState, callId: number): void {
  const outgoing = state.pending.get(callId)?.outgoing;
  if (outgoing !== undefined) state.outgoing.delete(outgoing);
  state.pending.delete(callId);
}

export function outcomeOf(answer: Answer, address: string): Outcome<DeliverResponse> {
  if ('error' in answer) return failed(answer, address);
  const { status } = answer;
  if (status >= 200 && status < 300) return ok({ status });
  return fail('HttpStatus', `The endpoint answered with the HTTP status ${status}.`, { httpStatus: status });
}

function failed({ error }: { error: string }, address: string): Outcome<DeliverResponse> {
  if (error === 'timeout') {
    const { value } = recipientLimits.httpTimeoutSeconds;
    return fail('Timeout', `The endpoint did not answer within ${value} seconds.`, {
      httpStatus: 504,
      senderFault: false,
    });
  }
  const why = error === 'unreachable' ? '' : ` ${error}`;
  return fail('Unreachable', `The endpoint ${address} could not be reached.${why}`, {
    httpStatus: 503,
    senderFault: false,
  });
}
