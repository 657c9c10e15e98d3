'use server';

import { redirect } from 'next/navigation';
import { answerSchema } from '@/lib/schemas/learner-events';
import { safeCallback } from '@/server/auth/callback-url';
import { requireLearner } from '@/server/auth/current-learner';
import { submitAnswer } from '@/server/quiz/submit-answer';

/** The question's form without JavaScript: stores the answer, then shows the question again with the review. */
export async function submitAnswerAction(page: string, form: FormData): Promise<void> {
  const input = answerSchema.safeParse({ ...Object.fromEntries(form), chosen: form.getAll('chosen') });
  const here = new URL(safeCallback(page, '/quiz'), 'http://fanout.invalid');
  if (!input.success) here.searchParams.set('problem', 'choose');
  else {
    const learner = await requireLearner();
    const { review, status } = await submitAnswer(learner.id, input.data);
    if (review) here.searchParams.set('attempt', review.attemptId);
    else here.searchParams.set('problem', status === 422 ? 'choose' : 'reworded');
  }
  redirect(`${here.pathname}${here.search}`);
}
