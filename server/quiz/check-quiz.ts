import 'server-only';
import { suggestWord } from '@/lib/formatting/closest-word';
import { optionIds, type Question, type QuizFile } from '@/lib/schemas/quiz';
import { checkProofShape } from './check-proof-shape';
import { checkWording } from './check-wording';
import type { QuizProblem, QuizReferences } from './quiz-problem';

/** What the schema cannot see: ids, counts, references and wording. The proofs are run elsewhere. @param name of the file, without `.yaml` */
export function checkQuiz(quiz: QuizFile, name: string, references: QuizReferences): QuizProblem[] {
  const ids = quiz.questions.map((question) => question.id);
  return [
    ...(quiz.id === name
      ? []
      : [
          {
            path: ['id'],
            fault: `The id "${quiz.id}" is not the name of the file, "${name}".`,
            remedy: `write id: ${name}.`,
          },
        ]),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            {
              path: ['questions', index, 'id'],
              fault: `The id "${id}" is used twice.`,
              remedy: 'give each question an id of its own.',
            },
          ],
    ),
    ...quiz.questions.flatMap((question, index) =>
      checkQuestion(question, references).map((problem) => ({
        ...problem,
        path: ['questions', index, ...problem.path],
      })),
    ),
  ];
}

function checkQuestion(question: Question, references: QuizReferences): QuizProblem[] {
  return [
    ...checkKey(question),
    ...checkReferences(question, references),
    ...checkWording(question),
    ...checkProofShape(question),
  ];
}

function checkKey({ options, choose }: Question): QuizProblem[] {
  const right = options.filter((option) => option.correct).length;
  const expected = optionIds.slice(0, options.length);
  const misplaced = options.findIndex((option, index) => option.id !== expected[index]);
  const problems: QuizProblem[] = [];
  if (misplaced !== -1) {
    problems.push({
      path: ['options', misplaced, 'id'],
      fault: `The option "${options[misplaced]?.id}" stands where "${expected[misplaced]}" belongs.`,
      remedy: 'letter the options a, b, c in order.',
    });
  }
  if (right !== choose) {
    problems.push({
      path: ['choose'],
      fault: `The question asks for ${choose}, and ${right} of its options ${right === 1 ? 'is' : 'are'} correct.`,
      remedy:
        right === 0
          ? 'mark the right option with correct: true.'
          : `write choose: ${right}, or correct the options.`,
    });
  }
  if (choose >= options.length) {
    problems.push({
      path: ['options'],
      fault: 'No option is wrong.',
      remedy: 'add options that a misconception would choose.',
    });
  }
  return problems;
}

function checkReferences(
  question: Question,
  { lessons, facts, unsourcedFacts }: QuizReferences,
): QuizProblem[] {
  const factProblem = (id: string, path: (string | number)[]): QuizProblem[] => {
    if (facts.includes(id)) return [];
    return unsourcedFacts.includes(id)
      ? [
          {
            path,
            fault: `The fact "${id}" has no source.`,
            remedy: 'give it one in content/facts, or use another fact.',
          },
        ]
      : [{ path, fault: `There is no fact "${id}".`, remedy: suggestWord(id, facts) }];
  };
  return [
    ...question.tags.lessons.flatMap((slug, index) =>
      lessons.includes(slug)
        ? []
        : [
            {
              path: ['tags', 'lessons', index],
              fault: `There is no lesson "${slug}".`,
              remedy: suggestWord(slug, lessons),
            },
          ],
    ),
    ...question.tags.facts.flatMap((id, index) => factProblem(id, ['tags', 'facts', index])),
    ...(question.judgement?.reasons ?? []).flatMap((reason, index) =>
      factProblem(reason.fact, ['judgement', 'reasons', index, 'fact']),
    ),
  ];
}
