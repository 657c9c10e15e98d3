import { useCallback, useMemo, useState } from 'react';
import type { CallOutcome } from '@/engine/client/sandbox-client';
import type { Actions } from '../actions';

export interface HandCall {
  operation: string;
  /** Undefined while the answer is awaited. */
  outcome?: CallOutcome;
}

export interface Hand {
  perform(operation: string, request: Record<string, unknown>): void;
  last: HandCall | undefined;
}

/** The reader's own calls, and what came of the latest one. */
export function useHand(actions: Actions): Hand {
  const [last, setLast] = useState<HandCall>();
  const perform = useCallback(
    (operation: string, request: Record<string, unknown>) => {
      const call: HandCall = { operation };
      const answer = (outcome: CallOutcome) =>
        setLast((latest) => (latest === call ? { operation, outcome } : latest));
      setLast(call);
      actions.call(operation, request).then(answer, (error: unknown) =>
        answer({
          ok: false,
          error: { code: 'SandboxStopped', message: String(error), senderFault: false, httpStatus: 500 },
        }),
      );
    },
    [actions],
  );
  return useMemo(() => ({ perform, last }), [perform, last]);
}
