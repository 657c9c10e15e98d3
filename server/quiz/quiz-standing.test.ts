import { expect, test } from 'vitest';
import { nextQuestion, type QuestionState, shareQuestions } from './quiz-standing';
import { exampleQuiz } from './testing/example-quiz';

const states: QuestionState[] = ['right', 'open', 'wrong', 'open', 'wrong'];

test.each([
  ['open', -1, 1],
  ['open', 1, 3],
  ['open', 3, 1],
  ['wrong', -1, 2],
  ['wrong', 2, 4],
  ['wrong', 4, undefined],
  ['again', -1, 0],
  ['again', 3, 4],
  ['again', 4, undefined],
] as const)('going through what is %s, after question %i comes %s', (mode, current, next) => {
  expect(nextQuestion(states, current, mode)).toBe(next);
});

test('when nothing is open, there is no next one', () => {
  expect(nextQuestion(['right', 'wrong'], -1, 'open')).toBeUndefined();
});

test('answers divide by tag, most asked first', () => {
  const [one, two, three] = exampleQuiz().questions;
  if (!one || !two || !three) throw new Error('The example has changed.');
  const graded = [
    { question: one, correct: true },
    { question: two, correct: false },
    { question: three, correct: true },
  ];
  expect(shareQuestions(graded, ({ tags }) => tags.lessons.map((name) => ({ name })))).toEqual([
    { name: 'visibility-timeout', answered: 2, correct: 1 },
    { name: 'why-decouple', answered: 1, correct: 1 },
  ]);
});
