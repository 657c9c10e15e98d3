import { expect, test, vi } from 'vitest';
import { runScenario } from '@/engine/run/run-scenario';
import { shuffledOptions } from './ask-question';
import { runOption } from './run-option';
import { exampleQuestion } from './testing/example-quiz';

vi.mock('@/engine/run/run-scenario', { spy: true });

const { question } = exampleQuestion('twelve-second-render');
const attempt = { id: '5d3b0c56-7a43-4b0e-9f0c-0a9f7f1f3c11', chosen: ['b'] };
const letterOf = (id: string) => {
  const place = shuffledOptions(question, attempt.id).find(({ option }) => option.id === id);
  if (!place) throw new Error(`There is no option ${id}.`);
  return place.letter;
};

test('a run says whose answer it is, and what came of it', () => {
  const own = runOption(question, attempt, letterOf('b'));
  expect(own?.declaration.title).toBe('Your answer, run');
  expect(own?.verdicts.find(({ label }) => label === 'once')).toMatchObject({ holds: false });
  const right = runOption(question, attempt, letterOf('a'));
  expect(right?.declaration.title).toBe(`Answer ${letterOf('a').toUpperCase()}, run`);
  expect(right?.verdicts.find(({ label }) => label === 'once')).toMatchObject({
    holds: true,
    reason: 'No message of thumbnails was processed more than once, as expected.',
  });
});

test('a letter that the question does not have runs nothing', () => {
  expect(runOption(question, attempt, 'f')).toBeUndefined();
});

// The longest proof keeps a server busy for most of a second, and nobody else is answered meanwhile.
test('the engine plays an option once, however many learners ask', () => {
  const { question: asked } = exampleQuestion('twelve-second-render');
  const played = () => vi.mocked(runScenario).mock.calls.length;
  const before = played();
  const letters = shuffledOptions(asked, attempt.id).map(({ letter }) => letter);
  const first = letters.map((letter) => runOption(asked, attempt, letter)?.verdicts);
  expect(played()).toBe(before + letters.length);
  expect(letters.map((letter) => runOption(asked, attempt, letter)?.verdicts)).toEqual(first);
  expect(played()).toBe(before + letters.length);
});
