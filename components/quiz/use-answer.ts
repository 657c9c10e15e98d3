'use client';

import { useRef, useState } from 'react';
import { post, type Reply, retryNow } from '@/components/outbox/outbox';
import { forgetMe } from '@/components/shell/me';
import type { AnswerReview, AskedQuestion, Letter } from '@/lib/quiz/answer-review';
import { inWords } from './in-words';
import { useWaiting, type Waiting } from './use-waiting';

interface First {
  /** When the page was opened on an answer that is stored already. */
  review?: AnswerReview | undefined;
  problem?: string | undefined;
}

/** What a learner has chosen of a question, and what came of it. */
export function useAnswer(asked: AskedQuestion, first: First) {
  const [chosen, setChosen] = useState<Letter[]>(first.review?.chosen ?? []);
  const [review, setReview] = useState(first.review);
  const [problem, setProblem] = useState(first.problem);
  const [isSending, setIsSending] = useState(false);
  // Two quick presses of Enter come before React has drawn once.
  const sent = useRef(false);
  const waiting = useWaiting(asked, review !== undefined);
  const isKept = isSending || waiting.hasEarlier;

  const choose = (letter: Letter) => {
    if (review || sent.current || waiting.hasEarlier) return;
    const after = choiceAfter(chosen, letter, asked.choose);
    if (after) setChosen(after);
    setProblem(
      after ? undefined : `This question asks for ${inWords(asked.choose)}. Take one back to choose another.`,
    );
  };

  const submit = async () => {
    if (review) return;
    if (sent.current || waiting.hasEarlier) return retryNow();
    const missing = missingText(chosen.length, asked.choose);
    setProblem(missing);
    if (missing) return;
    sent.current = true;
    setIsSending(true);
    const { quiz, question, attemptId, wording } = asked;
    const reply = await post('/api/answers', { attemptId, quiz, question, wording, chosen, at: Date.now() });
    setIsSending(false);
    sent.current = reply.status === 200;
    if (reply.status !== 200) return setProblem(problemOf(reply));
    forgetMe();
    setReview(reply.body as AnswerReview);
  };

  const sending = isKept ? sendingState(waiting, isSending) : undefined;
  return { chosen, review, problem, sending, choose, submit };
}

/** An answer on its way: what the button says, and what stands beside it when it has to wait. */
interface Sending {
  label: string;
  note: string | undefined;
  isBusy: boolean;
}

function sendingState({ isFailing, isTrying }: Waiting, isOwn: boolean): Sending {
  const isBusy = isTrying || !isFailing;
  const note = isOwn
    ? 'Waiting for the connection; your answer is kept.'
    : 'You answered this question already. The answer is kept in this browser and waits for the connection.';
  return { label: isBusy ? 'Sending…' : 'Try now', note: isFailing || !isOwn ? note : undefined, isBusy };
}

/** The options chosen once `letter` is pressed, or undefined when there would be too many. */
function choiceAfter(chosen: Letter[], letter: Letter, limit: number): Letter[] | undefined {
  if (limit === 1) return [letter];
  if (chosen.includes(letter)) return chosen.filter((one) => one !== letter);
  return chosen.length < limit ? [...chosen, letter] : undefined;
}

function missingText(count: number, asked: number): string | undefined {
  const missing = asked - count;
  if (missing <= 0) return undefined;
  const more = count > 0 ? `${inWords(missing)} more` : inWords(missing);
  return `Choose ${more} ${missing === 1 ? 'option' : 'options'}, then answer.`;
}

function problemOf({ body }: Reply): string {
  const said = typeof body === 'object' && body !== null && 'problem' in body ? body.problem : undefined;
  return typeof said === 'string' ? said : 'The answer could not be stored. Load the page again.';
}
