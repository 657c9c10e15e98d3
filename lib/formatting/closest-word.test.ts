import { expect, test } from 'vitest';
import { closestWord, suggestWord } from './closest-word';

test('a typing mistake finds the word that was meant', () => {
  expect(closestWord('visibiltyTimeout', ['delay', 'visibilityTimeout', 'waitTime'])).toBe(
    'visibilityTimeout',
  );
  expect(closestWord('Consumer', ['Queue', 'Producer', 'Consumers'])).toBe('Consumers');
});

test('a word that resembles nothing finds nothing', () => {
  expect(closestWord('banana', ['delay', 'retention'])).toBeUndefined();
});

test('a suggestion is a near word, or all there is, or that there is nothing', () => {
  expect(suggestWord('reditveTo', ['redriveTo', 'delay'])).toBe('did you mean "redriveTo"?');
  expect(suggestWord('banana', ['delay', 'retention'])).toBe('use one of: delay, retention.');
  expect(suggestWord('banana', [])).toBe('there are none yet.');
});
