/** How a learner goes through a quiz: what is still open, everything again, or only what was wrong. */
export type QuizMode = 'open' | 'again' | 'wrong';

/** The mode in an address; what is still open, unless it says otherwise. */
export function readMode(value: unknown): QuizMode {
  return value === 'again' || value === 'wrong' ? value : 'open';
}

export function questionHref(quiz: string, question: string, mode: QuizMode): string {
  return `/quiz/${quiz}/${question}${mode === 'open' ? '' : `?mode=${mode}`}`;
}
