import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { forgetCall, outcomeOf } from './deliver';
import { refuse } from './refuse';
import type { Answer, Outgoing, RecipientsState } from './state';

export interface SetOutwardRequest {
  enabled: boolean;
}

export interface TakeOutgoingResponse {
  /** Requests that the host has not taken before. */
  outgoing: Omit<Outgoing, 'callId' | 'taken'>[];
}

export interface CompleteOutgoingRequest {
  id: number;
  /** HTTP status that the endpoint answered with. */
  status?: number;
  /** Why there was no answer, as a sentence. */
  error?: string;
}

type Nothing = Record<string, never>;

/** SetOutward: whether a request to a webhook that nobody declared waits for the host to send it. */
export const setOutward = shapedOperation<RecipientsState, SetOutwardRequest, Nothing>(
  {
    shape: { enabled: required('boolean') },
    run(state, { enabled }) {
      state.outward = enabled;
      return ok({});
    },
  },
  refuse,
);

/** TakeOutgoing: what the host is to send. Each request is handed out once; one never completed ends as a timeout. */
export const takeOutgoing = shapedOperation<RecipientsState, Nothing, TakeOutgoingResponse>(
  {
    shape: {},
    run(state) {
      const fresh = [...state.outgoing.values()].filter(({ taken }) => !taken);
      for (const one of fresh) one.taken = true;
      return ok({ outgoing: fresh.map(({ callId: _callId, taken: _taken, ...one }) => one) });
    },
  },
  refuse,
);

/** CompleteOutgoing: what became of a request. One that has timed out meanwhile is left alone. */
export const completeOutgoing = shapedOperation<RecipientsState, CompleteOutgoingRequest, Nothing>(
  {
    shape: { id: required('integer'), status: 'integer', error: 'text' },
    run(state, { id, status, error }, context) {
      const outgoing = state.outgoing.get(id);
      if (!outgoing) return ok({});
      const { callId, address } = outgoing;
      const answer: Answer = status === undefined ? { error: error ?? 'unreachable' } : { status };
      forgetCall(state, callId);
      context.complete(callId, outcomeOf(answer, address));
      return ok({});
    },
  },
  refuse,
);
