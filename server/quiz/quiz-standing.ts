import 'server-only';
import type { QuizMode } from '@/lib/quiz/quiz-mode';
import type { Question } from '@/lib/schemas/quiz';
import { latestAnswers } from '@/server/progress/load-progress';
import type { Quiz } from './load-quizzes';

export type QuestionState = 'right' | 'wrong' | 'open';

export interface Share {
  name: string;
  /** Where to read more; undefined when there is no such page. */
  href?: string;
  answered: number;
  correct: number;
}

/** The state of each question for a learner, in the order of the quiz. A guest without a row has answered nothing. */
export async function loadStates(quiz: Quiz, learnerId: string | undefined): Promise<QuestionState[]> {
  const answers = learnerId ? await latestAnswers(learnerId) : [];
  const own = new Map(
    answers.filter((answer) => answer.quiz === quiz.id).map((answer) => [answer.question, answer.correct]),
  );
  return quiz.questions.map(({ id }) => {
    const correct = own.get(id);
    if (correct === undefined) return 'open';
    return correct ? 'right' : 'wrong';
  });
}

/** The index of the question to go to after the one at `current` (-1 at the start); undefined at the end. */
export function nextQuestion(
  states: readonly QuestionState[],
  current: number,
  mode: QuizMode,
): number | undefined {
  if (mode === 'again') return current + 1 < states.length ? current + 1 : undefined;
  const later = states.findIndex((state, index) => index > current && state === mode);
  if (later !== -1) return later;
  // Only what was skipped is taken up again from the start; wrong ones are gone through once.
  const earlier =
    mode === 'open' ? states.findIndex((state, index) => index < current && state === 'open') : -1;
  return earlier === -1 ? undefined : earlier;
}

interface Graded {
  question: Question;
  correct: boolean;
}

/** The answered questions of a quiz, with how the latest answer was. */
export function gradedQuestions(quiz: Quiz, states: readonly QuestionState[]): Graded[] {
  return quiz.questions.flatMap((question, index) => {
    const state = states[index] ?? 'open';
    return state === 'open' ? [] : [{ question, correct: state === 'right' }];
  });
}

/** How answered questions divide, by what `tagsOf` says of each. Most asked first. */
export function shareQuestions(
  graded: readonly Graded[],
  tagsOf: (question: Question) => { name: string; href?: string }[],
): Share[] {
  const shares = new Map<string, Share>();
  for (const { question, correct } of graded) {
    for (const tag of tagsOf(question)) {
      const share = shares.get(tag.name) ?? { ...tag, answered: 0, correct: 0 };
      shares.set(tag.name, {
        ...share,
        answered: share.answered + 1,
        correct: share.correct + (correct ? 1 : 0),
      });
    }
  }
  return [...shares.values()].sort(
    (left, right) => right.answered - left.answered || left.name.localeCompare(right.name),
  );
}
