'use client';

import { useEffect, useRef, useState } from 'react';
import { waitingAnswer, watchOutbox } from '@/components/outbox/outbox';
import type { AskedQuestion } from '@/lib/quiz/answer-review';

/** What the outbox says while a question is asked. */
export interface Waiting {
  /** The server could not be reached. */
  isFailing: boolean;
  /** It is being tried now. */
  isTrying: boolean;
  /** An answer that an earlier page gave to this question is still to be sent. */
  hasEarlier: boolean;
}

/** Follows the outbox, and once an earlier page's answer to this question is acknowledged, goes to the review of it. */
export function useWaiting({ quiz, question, attemptId }: AskedQuestion, isReviewed: boolean): Waiting {
  const [waiting, setWaiting] = useState<Waiting>({ isFailing: false, isTrying: false, hasEarlier: false });
  const earlier = useRef<string>(undefined);
  useEffect(() => {
    if (isReviewed) return;
    return watchOutbox(({ failing, trying }) => {
      const found = waitingAnswer({ quiz, question });
      const left = found === attemptId ? undefined : found;
      if (earlier.current !== undefined && found === undefined) showAttempt(earlier.current);
      // Until the other page is there, this one goes on saying what it said.
      else earlier.current = left;
      setWaiting({ isFailing: failing, isTrying: trying, hasEarlier: earlier.current !== undefined });
    });
  }, [quiz, question, attemptId, isReviewed]);
  return waiting;
}

function showAttempt(attemptId: string): void {
  const url = new URL(location.href);
  url.searchParams.set('attempt', attemptId);
  location.replace(url);
}
