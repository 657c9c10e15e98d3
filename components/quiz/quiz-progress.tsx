'use client';

import { useMe } from '@/components/shell/me';

/** "12 of 40 answered, 9 right", once it is known; nothing for someone who has not begun. */
export function QuizProgress({ quiz, total }: { quiz: string; total: number }) {
  const answers = useMe()?.answers[quiz];
  if (!answers) return null;
  return (
    <>
      {answers.answered} of {total} answered, {answers.correct} right
    </>
  );
}
