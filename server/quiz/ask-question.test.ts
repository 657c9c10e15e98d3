import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askQuestion, questionVersionOf, shuffledOptions, wordingOf } from './ask-question';
import { exampleQuestion } from './testing/example-quiz';

const { question } = exampleQuestion('twelve-second-render');

test('one attempt has one order, however often it is asked for', () => {
  const attemptId = randomUUID();
  expect(shuffledOptions(question, attemptId)).toEqual(shuffledOptions(question, attemptId));
});

test('over many attempts the right option is at every place about equally often', () => {
  const places = new Map<string, number>();
  for (let attempt = 0; attempt < 4000; attempt += 1) {
    const right = shuffledOptions(question, `attempt ${attempt}`).find(({ option }) => option.correct);
    if (right) places.set(right.letter, (places.get(right.letter) ?? 0) + 1);
  }
  expect([...places.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
  for (const count of places.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('letters follow the order on the page', () => {
  const asked = askQuestion('example', question, randomUUID());
  expect(asked.options.map(({ letter }) => letter)).toEqual(['a', 'b', 'c', 'd']);
});

test('another key makes another version of the same words', () => {
  const rekeyed = {
    ...question,
    options: question.options.map((option) => ({ ...option, correct: option.id === 'b' })),
  };
  expect(wordingOf(rekeyed)).toBe(wordingOf(question));
  expect(questionVersionOf(rekeyed)).not.toBe(questionVersionOf(question));
});

test('a better explanation leaves an answer what it was', () => {
  const explained = {
    ...question,
    options: question.options.map((option) => ({ ...option, explanation: 'Better said.' })),
  };
  expect(questionVersionOf(explained)).toBe(questionVersionOf(question));
});
