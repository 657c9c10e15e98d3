import { fail, type Outcome, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { recipientLimits } from './limits';
import { refuse } from './refuse';
import { type Recipient, type RecipientKind, type RecipientsState, recipientKey } from './state';

/** A recipient to be there; fields left out keep their value, or have their default when it is new. */
export interface PutRecipientRequest {
  kind: RecipientKind;
  name: string;
  /** Email address, telephone number, URL or token. */
  address: string;
  /** HTTP status that a webhook answers with; 0 does not answer. Default 200. */
  status?: number;
  /** Probability that a webhook answers 503 instead. Default 0. */
  failureRate?: number;
  /** Time a webhook takes to answer. Default 50. */
  latencyMs?: number;
  /** Default true. */
  enabled?: boolean;
}

export interface RemoveRecipientRequest {
  name: string;
}

const KINDS: readonly string[] = ['inbox', 'phone', 'webhook', 'app'] satisfies RecipientKind[];

export const putRecipient = shapedOperation<RecipientsState, PutRecipientRequest, Record<string, never>>(
  {
    shape: {
      kind: required('text'),
      name: required('text'),
      address: required('text'),
      status: 'integer',
      failureRate: 'number',
      latencyMs: 'number',
      enabled: 'boolean',
    },
    run(state, request) {
      if (!KINDS.includes(request.kind)) return fail('InvalidParameter', `There is no kind ${request.kind}.`);
      if ((request.latencyMs ?? 0) < 0) return fail('InvalidParameter', 'latencyMs must not be negative.');
      const key = recipientKey(request.kind, request.address);
      const known = named(state, request.name);
      // A new address under a known name: what it has received stays with it.
      if (known) state.recipients.delete(recipientKey(known.kind, known.address));
      const before = known ?? state.recipients.get(key);
      state.recipients.set(key, merged(request, before));
      return ok({});
    },
  },
  refuse,
);

export const removeRecipient = shapedOperation<
  RecipientsState,
  RemoveRecipientRequest,
  Record<string, never>
>(
  {
    shape: { name: required('text') },
    run(state, { name }): Outcome<Record<string, never>> {
      const known = named(state, name);
      if (known) state.recipients.delete(recipientKey(known.kind, known.address));
      return ok({});
    },
  },
  refuse,
);

function named(state: RecipientsState, name: string): Recipient | undefined {
  for (const recipient of state.recipients.values()) if (recipient.name === name) return recipient;
  return undefined;
}

export function newRecipient(kind: RecipientKind, name: string, address: string): Recipient {
  return {
    kind,
    name,
    address,
    undeclared: false,
    status: 200,
    failureRate: 0,
    latencyMs: kind === 'webhook' ? recipientLimits.webhookLatencyMs.default : 0,
    enabled: true,
    received: [],
    receivedTotal: 0,
  };
}

function merged(request: PutRecipientRequest, before: Recipient | undefined): Recipient {
  const { kind, name, address } = request;
  const base = before ?? newRecipient(kind, name, address);
  return {
    ...base,
    kind,
    name,
    address,
    undeclared: false,
    status: request.status ?? base.status,
    failureRate: request.failureRate ?? base.failureRate,
    latencyMs: request.latencyMs ?? base.latencyMs,
    enabled: request.enabled ?? base.enabled,
  };
}
