import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeFault } from '@/server/content/content-fault';
import { contentName, listContentFiles, readContentFile } from '@/server/content/content-files';
import { fillFormatTables } from './format-tables';
import { loadQuizReferences } from './load-quizzes';
import { proveQuestion } from './prove-question';
import { readQuiz } from './read-quiz';
import { exampleQuiz, exampleSource } from './testing/example-quiz';

const names = await listContentFiles('quizzes', '.yaml');
const references = await loadQuizReferences();

test('there are quiz sets', () => {
  expect(names).not.toEqual([]);
});

for (const name of names) {
  const file = contentName(`quizzes/${name}`);
  const { quiz, faults, place } = readQuiz(await readContentFile(`quizzes/${name}`), file, references);

  test(`${file} has no faults`, () => {
    expect(faults.map(describeFault)).toEqual([]);
  });

  for (const [index, question] of (quiz?.questions ?? []).entries()) {
    if (!question.proof) continue;
    test(`the engine agrees with the key of ${question.id}`, { timeout: 60_000 }, () => {
      const problems = proveQuestion(question).map((problem) =>
        describeFault(place({ ...problem, path: ['questions', index, ...problem.path] })),
      );
      expect(problems).toEqual([]);
    });
  }
}

test('docs/quiz-format.md describes the schema as it is: npm run quiz -- format writes it', () => {
  const text = readFileSync('docs/quiz-format.md', 'utf8');
  expect(fillFormatTables(text)).toBe(text);
});

test('the set that authors copy from the documentation is without faults and proved', () => {
  const named = {
    lessons: ['visibility-timeout', 'why-decouple'],
    facts: ['sqs.visibility.default', 'sqs.managed'],
  };
  const { faults, warnings } = readQuiz(exampleSource(), 'example.yaml', { ...named, unsourcedFacts: [] });
  expect([...faults, ...warnings].map(describeFault)).toEqual([]);
  expect(exampleQuiz().questions.flatMap(proveQuestion)).toEqual([]);
});
