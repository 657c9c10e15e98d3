import { useCallback, useMemo, useState } from 'react';
import type { CallOutcome } from '@/engine/client/sandbox-client';
import type { Actions } from '../actions';

export interface FormCall {
  /** Id of the operation: `sns:Publish`. */
  operation: string;
  /** Undefined while the answer is awaited. */
  outcome?: CallOutcome;
}

export interface CallForms {
  /** @param operation its id */
  perform(operation: string, request: Record<string, unknown>): void;
  last: FormCall | undefined;
}

/** The reader's own calls, and what came of the latest one. */
export function useCallForms(actions: Actions): CallForms {
  const [last, setLast] = useState<FormCall>();
  const perform = useCallback(
    (operation: string, request: Record<string, unknown>) => {
      const call: FormCall = { operation };
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
