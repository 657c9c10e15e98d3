import { describe, expect, it } from 'vitest';
import type { Question, QuestionOption } from '@/lib/schemas/quiz';
import { loadQuizzes } from './load-quizzes';
import { proveQuestion } from './prove-question';

const { quizzes } = await loadQuizzes();

const mutants = quizzes.flatMap(({ id, questions }) =>
  questions.flatMap((question) =>
    swaps(question).map(([right, wrong]): [string, Question] => [
      `${id}/${question.id}: "${wrong.id}" in place of "${right.id}"`,
      withKeySwapped(question, right, wrong),
    ]),
  ),
);

describe('A proof notices a wrong key', () => {
  it('has keys to falsify', () => {
    expect(mutants.length).toBeGreaterThan(0);
  });

  it.each(mutants)('%s', (_, mutant) => {
    const blamed = new Set(proveQuestion(mutant).map(({ path }) => path.slice(0, 2).join('.')));
    // Tried together, the options answer as one; alone, each of the two has to be found out.
    expect(blamed.size).toBeGreaterThanOrEqual(mutant.proof?.together ? 1 : 2);
  });
});

/** Every pair of a right and a wrong option of a question that the engine decides. */
function swaps({ proof, options }: Question): [QuestionOption, QuestionOption][] {
  if (!proof) return [];
  const wrong = options.filter((option) => !option.correct);
  return options.filter((option) => option.correct).flatMap((right) => wrong.map((one) => pair(right, one)));
}

function pair(right: QuestionOption, wrong: QuestionOption): [QuestionOption, QuestionOption] {
  return [right, wrong];
}

/** The question with the key of two options exchanged, under its first seed; options that are tried alone stand alone. */
function withKeySwapped(question: Question, right: QuestionOption, wrong: QuestionOption): Question {
  const { proof } = question;
  if (!proof) return question;
  const options = proof.together ? question.options : [right, wrong];
  return {
    ...question,
    proof: { ...proof, seeds: proof.seeds.slice(0, 1) },
    options: options.map((option) => {
      if (option.id === right.id) return { ...option, correct: undefined, breaks: wrong.breaks };
      if (option.id === wrong.id) return { ...option, correct: true, breaks: undefined };
      return option;
    }),
  };
}
